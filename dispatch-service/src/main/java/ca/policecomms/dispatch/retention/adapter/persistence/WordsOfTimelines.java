package ca.policecomms.dispatch.retention.adapter.persistence;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.dispatch.retention.model.DataClass;
import ca.policecomms.dispatch.retention.model.ErasableData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Words in timelines of ended calls. The lines stay, with their codes, ids and times. */
@ApplicationScoped
class WordsOfTimelines implements ErasableData {
    private final OldRows rows;
    private final DataSource database;
    private final Audit audit;

    WordsOfTimelines(OldRows rows, DataSource database, Audit audit) {
        this.rows = rows;
        this.database = database;
        this.audit = audit;
    }

    @Override
    public DataClass data() {
        return DataClass.NARRATIVE;
    }

    @Override
    public String source() {
        return "call-timeline";
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> eraseNext(Instant before, UUID after, int limit) {
        List<UUID> calls = rows.next(
                "call_for_service", "state in ('DIVERTED', 'MERGED', 'CANCELLED', 'CLOSED')", before, after, limit);
        calls.forEach(this::erase);
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.getLast());
    }

    private void erase(UUID call) {
        int lines;
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement("select timeline_erase(?, ?)")) {
            erase.setObject(1, call);
            erase.setString(2, data().name());
            try (ResultSet row = erase.executeQuery()) {
                row.next();
                lines = row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("words of a timeline not erased", failure);
        }
        if (lines > 0) {
            audit.did("call.words-erased", "call/" + call, Map.of("class", data(), "lines", lines));
        }
    }
}
