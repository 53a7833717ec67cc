package ca.policecomms.e2e.shift;

import static ca.policecomms.e2e.shift.Member.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** An officer stops a driver for whom another agency holds a warrant. */
public final class TrafficStop {
    private static final Map<String, Object> FITS = Map.of("identityMatches", true, "withinLimit", true);
    private static final int RECORDS_SECONDS = 30;

    private final Room room;
    private final Wanted driver = Wanted.somebody();
    private Call stop;
    private String query;
    private String confirmation;

    public TrafficStop(Room room) {
        this.room = room;
    }

    public void stopped() {
        stop = room.adam.comesAcross("TRAFFIC_STOP", room.bo);
    }

    /** Nothing is asked without a reason and a call. */
    public void driverAskedFor() {
        Map<String, Object> question =
                new HashMap<>(Map.of("kind", "PERSON", "callId", stop.id(), "criteria", driver.licence()));
        refused(room.bo.triesToSay("/queries", question), 400, "invalid-request");
        question.put("reason", "driver of a stopped car");
        // 201 with the answer, or 202 while the records system takes its time.
        query = room.bo.triesToSay("/queries", question).body().path("id").asText();
        RunningSuite.await(
                RECORDS_SECONDS,
                "the records system",
                () -> answer().path("state").asText().equals("ANSWERED"));
        assertThat(answer().path("outcome").asText()).isEqualTo("HIT");
        assertThat(answer().path("callNumber").asText()).isNotBlank();
        assertThat(answer().path("content").toString()).contains(driver.warrant());
        room.mehdi.does("/queries/" + query, "take", Map.of());
    }

    private JsonNode answer() {
        return room.bo.sees("/queries/" + query);
    }

    public void agencyConfirms() {
        JsonNode opened = room.mehdi.makes(
                "/warrant-confirmations",
                Map.of(
                        "callId",
                        stop.id(),
                        "queryId",
                        query,
                        "urgency",
                        "URGENT",
                        "warrantReference",
                        driver.warrant()));
        assertThat(opened.path("agency").asText()).isEqualTo(driver.agency());
        confirmation = opened.path("id").asText();
        room.mehdi.does(path(), "request", Map.of());
        assertThat(room.mehdi.timersOf(confirmation)).as("ten minutes").hasSize(1);
        room.mehdi.does(path(), "answer", Map.of("outcome", "CONFIRMED", "agencyMember", "Sgt. Veil"));
        assertThat(room.mehdi.timersOf(confirmation)).as("stopped").isEmpty();
    }

    public void secondPersonChecks() {
        refused(room.mehdi.tries(path(), "relay", Map.of()), 409, "illegal-transition");
        refused(room.mehdi.tries(path(), "second-check", FITS), 403, "second-person-required");
        room.june.does(path(), "second-check", FITS);
    }

    public void officerTold() {
        room.mehdi.does(path(), "relay", Map.of());
        room.mehdi.does("/queries/" + query, "relay", Map.of());
        JsonNode done = room.bo.does(path(), "acknowledge", Map.of());
        assertThat(done.path("outcome").asText()).isEqualTo("CONFIRMED");
        assertThat(done.path("checkedBy").asText())
                .isNotEqualTo(done.path("requestedBy").asText());
        assertThat(done.path("elapsedMs").isIntegralNumber()).isTrue();
    }

    /** The officer ends it at the terminal; another unit's officer does not read of it without a reason. */
    public void arrested() {
        room.adam.clears("ARREST");
        assertThat(room.bo.sees(stop.path() + "/timeline").path("items")).isNotEmpty();
        refused(room.kit.looksWithoutReason(stop.path()), 403, "read-reason-required");
        JsonNode closed =
                room.bo.does(stop.path(), "close", Map.of("disposition", "ARREST", "primaryUnitId", room.adam.id()));
        assertThat(closed.path("reportNumber").asText()).startsWith("R");
    }

    /** Key of its events. */
    public String confirmation() {
        return confirmation;
    }

    public Wanted driver() {
        return driver;
    }

    private String path() {
        return "/warrant-confirmations/" + confirmation;
    }
}
