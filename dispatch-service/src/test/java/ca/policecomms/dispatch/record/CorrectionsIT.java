package ca.policecomms.dispatch.record;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was written wrongly is corrected, and nobody can say that it was never written. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class CorrectionsIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Inject
    DataSource database;

    @Test
    @DisplayName("D37 a correction supersedes an earlier line: the old one stays as it was and names the new one")
    void supersedes() {
        String call = callTaker.savedCall("NOISE", 4);
        long wrong = say(call, Map.of("text", "a blue car"));
        String before = line(call, wrong).toString();
        long better = say(call, Map.of("text", "a red car", "supersedes", wrong));

        Map<String, Object> old = line(call, wrong);
        assertThat(old).containsEntry("supersededBy", (int) better);
        old.put("supersededBy", null);
        assertThat(old.toString()).isEqualTo(before);
        assertThat(line(call, better)).containsEntry("supersededBy", null);
        assertThat(data(call, better))
                .containsEntry("supersedes", (int) wrong)
                .containsEntry("narrative", "a red car")
                .containsEntry("reasonCode", "CORRECTED");

        long best = say(call, Map.of("text", "a dark red van", "supersedes", better));
        assertThat(line(call, better)).containsEntry("supersededBy", (int) best);
        assertThat(line(call, wrong)).containsEntry("supersededBy", (int) better);
        assertThat(dispatcher
                        .get(call + "/eido")
                        .jsonPath()
                        .getList("notesComponent.notesActionComments")
                        .toString())
                .contains("[corrected below] a blue car")
                .contains("a dark red van");
    }

    @Test
    @DisplayName("D37 what is not there is not corrected, nor is one line twice; a refused correction adds nothing")
    void refused() {
        String call = callTaker.savedCall("NOISE", 4);
        long wrong = say(call, Map.of("text", "a blue car"));
        long better = say(call, Map.of("text", "a red car", "supersedes", wrong));
        assertProblem(
                        narrate(call, Map.of("text", "t", "supersedes", better + 1))
                                .then(),
                        422,
                        "rule-violated")
                .naming("supersedes");
        assertProblem(narrate(call, Map.of("text", "t", "supersedes", wrong)).then(), 422, "rule-violated")
                .naming("supersedes");
        assertProblem(narrate(call, Map.of("text", "t", "supersedes", 0)).then(), 400, "invalid-request")
                .naming("supersedes");
        assertThat(lines(call)).hasSize((int) better);
    }

    @Test
    @DisplayName("D37 D56 an ended call is corrected as well, and facts of any kind")
    void anyLine() {
        String call = callTaker.savedCall("NOISE", 4);
        callTaker.must(call, "cancel", Map.of("reasonCode", "MISDIAL"));
        long better = say(call, Map.of("text", "it came in at ten, not eleven", "supersedes", 1));
        assertThat(line(call, 1)).containsEntry("type", "call.received").containsEntry("supersededBy", (int) better);
    }

    @Test
    @DisplayName("D37 neither a line nor its correction is changed by the service's own role")
    void guarded() {
        for (String change : List.of(
                "update timeline_correction set corrected_by = corrected_by + 1",
                "delete from timeline_correction",
                "update timeline set data = '{}'")) {
            assertThatThrownBy(() -> execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    /** Number of the line that was added. */
    private long say(String call, Map<String, Object> words) {
        narrate(call, words).then().statusCode(201);
        return lines(call).size();
    }

    private io.restassured.response.Response narrate(String call, Map<String, Object> words) {
        return callTaker.post(call + "/narrative", words);
    }

    private List<Map<String, Object>> lines(String call) {
        JsonPath page = dispatcher.get(call + "/timeline?limit=200").jsonPath();
        return page.getList("items");
    }

    private Map<String, Object> line(String call, long number) {
        return lines(call).get((int) number - 1);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> data(String call, long number) {
        return (Map<String, Object>) line(call, number).get("data");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
