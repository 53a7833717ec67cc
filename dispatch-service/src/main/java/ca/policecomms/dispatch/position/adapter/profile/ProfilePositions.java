package ca.policecomms.dispatch.position.adapter.profile;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.Role;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Brings the consoles of the profile's {@code positions.yaml} into the database at each start: new ones are added, words
 * and roles follow the file, and who is signed on stays. A service with a wrong list does not start.
 */
@ApplicationScoped
public class ProfilePositions {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
    private static final Set<String> ROLES = Set.of(Role.CALL_TAKER, Role.DISPATCHER, Role.SUPERVISOR);
    private static final String KEEP = """
            insert into position as p (id, code, version, fact_count, label_en, label_fr, roles)
            values (?, ?, 1, 0, ?, ?, ?)
            on conflict (code) do update set label_en = excluded.label_en, label_fr = excluded.label_fr,
                roles = excluded.roles, version = p.version + 1
            where (p.label_en, p.label_fr, p.roles) is distinct from (excluded.label_en, excluded.label_fr, excluded.roles)""";

    private final DataSource database;
    private final AgencyProfile profile;

    ProfilePositions(DataSource database, AgencyProfile profile) {
        this.database = database;
        this.profile = profile;
    }

    public record File(List<Entry> positions) {}

    public record Entry(String code, String en, String fr, List<String> roles) {}

    void keep(@Observes StartupEvent start) {
        List<Entry> entries = checked(profile);
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Entry entry : entries) {
                keep.setObject(1, Ids.next());
                keep.setString(2, entry.code());
                keep.setString(3, entry.en());
                keep.setString(4, entry.fr());
                keep.setArray(5, connection.createArrayOf("text", entry.roles().toArray()));
                keep.addBatch();
            }
            keep.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("positions not written", failure);
        }
    }

    /** @throws IllegalStateException naming the entry that is wrong */
    public static List<Entry> checked(AgencyProfile profile) {
        List<Entry> entries = profile.section("positions", File.class).positions();
        Set<String> seen = new java.util.HashSet<>();
        for (Entry entry : entries) {
            boolean right = entry.code() != null
                    && CODE.matcher(entry.code()).matches()
                    && seen.add(entry.code())
                    && entry.en() != null
                    && entry.fr() != null
                    && entry.roles() != null
                    && !entry.roles().isEmpty()
                    && ROLES.containsAll(entry.roles());
            if (!right) {
                throw new IllegalStateException("positions.yaml: " + entry.code()
                        + " needs a code of its own, en, fr, and roles of the communications room");
            }
        }
        return entries;
    }
}
