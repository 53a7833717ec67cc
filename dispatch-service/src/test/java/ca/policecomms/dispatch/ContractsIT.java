package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.life.FullLife;
import ca.policecomms.dispatch.record.model.FactType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is really written, by everything that people can do. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class ContractsIT {
    private static final Set<String> PUBLISHED = Stream.of(FactType.values())
            .filter(FactType::published)
            .map(FactType::eventType)
            .collect(Collectors.toSet());
    private static boolean lived;

    @Inject
    DataSource database;

    /** Once for all tests: it is a long life. */
    @BeforeEach
    void live() {
        if (!lived) {
            new FullLife().live();
            lived = true;
        }
    }

    @Test
    @DisplayName("D37 whatever happens, every event fits its schema, none is missing, and versions have no gap")
    void events() throws SQLException {
        List<Outboxed> events = Outboxed.all(database);
        assertThat(events).allSatisfy(event -> Contracts.validate(event.topic(), event.type(), event.json()));
        assertThat(events.stream().map(Outboxed::type).distinct())
                .containsAll(Stream.of(FactType.values())
                        .filter(FactType::published)
                        .map(FactType::eventType)
                        .toList());
        events.stream()
                .collect(Collectors.groupingBy(event -> event.topic() + " " + event.aggregate(), Collectors.toList()))
                .forEach((aggregate, ofOne) -> assertThat(ofOne)
                        .as(aggregate)
                        .extracting(Outboxed::version)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, ofOne.size()).boxed().toList()));
    }

    @Test
    @DisplayName("D37 the timeline of a thing and its events are the same facts, in the same order")
    void timelineAndEvents() throws SQLException {
        Map<String, String> events = new TreeMap<>();
        Outboxed.all(database).stream()
                .filter(event -> event.topic().equals("dispatch.calls.v1"))
                .forEach(event -> events.put(event.aggregate() + " " + event.version(), event.type()));
        Map<String, String> lines = new TreeMap<>();
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "select subject_id || ' ' || number, 'dispatch.' || type || '.v1' from timeline")) {
            while (row.next()) {
                if (PUBLISHED.contains(row.getString(2))) {
                    lines.put(row.getString(1), row.getString(2));
                }
            }
        }
        lines.values().removeIf(type -> !PUBLISHED.contains(type));
        assertThat(events).isEqualTo(lines);
    }

    @Test
    @DisplayName("D45 no caller, address or narrative is in any event")
    void noPersonalData() throws SQLException {
        new FullLife().live();
        assertThat(Outboxed.all(database))
                .extracting(Outboxed::json)
                .noneMatch(json -> json.contains("Ann Caller")
                        || json.contains("555-0100")
                        || json.contains("Fir Street")
                        || json.contains("corner")
                        || json.contains("third car")
                        || json.contains("Quux")
                        || json.contains("more to do")
                        || json.contains("General Hospital")
                        || json.contains("ABCD 123")
                        || json.contains("\"SEEN\""));
    }
}
