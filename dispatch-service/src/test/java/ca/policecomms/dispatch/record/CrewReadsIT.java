package ca.policecomms.dispatch.record;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Officers read of the calls that their unit is on, and say why they read of others. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class CrewReadsIT {
    private static final List<String> PARTS = List.of("", "/timeline", "/answers", "/persons", "/vehicles", "/history");

    private final Console dispatcher = Console.dispatcher();
    private final String name = "officer-" + UUID.randomUUID();
    private final Console officer = Console.officer(name);
    private UUID unit;
    private String call;

    @BeforeEach
    void sent() {
        unit = Console.unitOnDuty(name);
        call = dispatcher.pendingCall("COLLISION", 3);
    }

    @Test
    @DisplayName("D38 a crew reads what its unit is sent to without a reason, from being sent until it logs off")
    void own() {
        refused(officer);
        String assignment = dispatcher.send(call, unit);
        shown(officer);
        assertThat(officer.getWithoutReason(call + "/assignments").jsonPath().getList("items.unitId"))
                .containsExactly(unit.toString());
        // By radio: the officer did nothing of it at a terminal.
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        shown(officer);
        dispatcher.must("/v1/units/" + unit, "logoff", Map.of());
        refused(officer);
    }

    @Test
    @DisplayName("D38 whoever takes the car over does not inherit what it did before, but what it is on")
    void nextCrew() {
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
        dispatcher.must("/v1/units/" + unit, "logoff", Map.of());
        String next = "officer-" + UUID.randomUUID();
        dispatcher.must("/v1/units/" + unit, "logon", Map.of("crew", List.of(next)));
        refused(Console.officer(next));
        dispatcher.send(call, unit);
        shown(Console.officer(next));
    }

    @Test
    @DisplayName("D38 other officers, of police and bylaw, say why; then they are shown it, and the reason is kept")
    void others() {
        dispatcher.send(call, unit);
        for (Console other : List.of(
                Console.officer("officer-" + UUID.randomUUID()), Console.bylawOfficer("bylaw-" + UUID.randomUUID()))) {
            refused(other);
            for (String part : PARTS) {
                assertThat(other.getWithoutReason(call + part + "?reason=same-suspect")
                                .statusCode())
                        .as(part)
                        .isEqualTo(200);
            }
        }
        String subject = "call/" + call.substring("/v1/calls/".length());
        List<String> reasons = Console.auditor()
                .get("/v1/audit?subject=" + subject + "&limit=200")
                .jsonPath()
                .getList("items.findAll { it.action == 'read' }.reason");
        assertThat(reasons).contains("same-suspect");
    }

    @Test
    @DisplayName("D38 a query about the call of one's own unit is read without a reason")
    void queries() {
        dispatcher.send(call, unit);
        String id = dispatcher
                .post(
                        "/v1/queries",
                        Map.of(
                                "kind",
                                "PLATE",
                                "callId",
                                call.substring("/v1/calls/".length()),
                                "reason",
                                "at the scene",
                                "criteria",
                                Map.of("plate", "ABCD123")))
                .jsonPath()
                .getString("id");
        assertThat(officer.getWithoutReason("/v1/queries/" + id).statusCode()).isEqualTo(200);
        // Others do not even learn that it was asked.
        Console other = Console.officer("officer-" + UUID.randomUUID());
        assertProblem(other.getWithoutReason("/v1/queries/" + id).then(), 404, "not-found");
    }

    private void shown(Console who) {
        for (String part : PARTS) {
            assertThat(who.getWithoutReason(call + part).statusCode()).as(part).isEqualTo(200);
        }
    }

    private void refused(Console who) {
        for (String part : PARTS) {
            assertProblem(who.getWithoutReason(call + part).then(), 403, "read-reason-required");
        }
    }
}
