package ca.policecomms.e2e.shift;

import static ca.policecomms.e2e.shift.Member.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A car against a hydrant: police, fire and ambulance, each with its part. */
public final class Collision {
    private static final int PATIENCE_SECONDS = 10;

    private final Room room;
    private String line;
    private Call call;
    private Transfer fire;
    private Transfer ambulance;

    public Collision(Room room) {
        this.room = room;
    }

    public void reported() {
        line = room.ravi.answers911(Planted.DRIVER_PHONE);
        call = room.ravi.saves(line, "COLLISION", 2, Place.COLLISION, Planted.DRIVER, Planted.COLLISION_SEEN);
        room.ravi.asks(call, Map.of("TRAPPED", "NO", "FIRE_OR_FUEL", "NO", "INJURIES", "NONE"));
    }

    public void fireAndAmbulanceAsked() {
        fire = room.ravi.asksFor("FIRE", call, true);
        ambulance = room.ravi.asksFor("AMBULANCE", call, true);
        assertThat(room.mehdi.timersOf(ambulance.id()))
                .singleElement()
                .satisfies(clock -> assertThat(clock.path("kind").asText()).isEqualTo("TRANSFER_UNACCEPTED"));
        refused(room.ravi.tries(call.path(), "divert", fire.diversion("they come")), 422, "rule-violated");
    }

    public void fireTakesItsPart() {
        room.ravi.does(fire.path(), "accept", Map.of("acceptedBy", Planted.CAPTAIN.words()));
        room.ravi.does(fire.path(), "complete", Map.of());
        assertThat(room.ravi.sees(call.path()).path("state").asText()).isEqualTo("INTAKE");
    }

    /** First the dispatcher is told, then the supervisor; the call is seen by all who send units. */
    public void ambulanceIsSilent() {
        RunningSuite.await(
                PATIENCE_SECONDS,
                "silence is told a second time",
                () -> room.lines(call, "timer.expired").stream()
                        .filter(told -> told.path("transferId").asText().equals(ambulance.id()))
                        .map(told -> told.path("told").asText())
                        .toList()
                        .containsAll(List.of("DISPATCHER", "SUPERVISOR")));
        room.ravi.does(ambulance.path(), "no-answer", Map.of("reasonCode", "LINE-DEAD"));
        assertThat(room.mehdi.queue()).contains(call.id());
        assertThat(room.types(call)).containsSubsequence("timer.expired", "transfer.unanswered", "call.entered");
        Transfer again = room.ravi.asksFor("AMBULANCE", call, true);
        room.ravi.does(again.path(), "accept", Map.of("acceptedBy", "desk 2"));
        room.ravi.endsWith(line, call);
    }

    public void dealtWith() {
        room.mehdi.sends(call, room.charlie);
        room.charlie.arrives();
        room.ravi.amends(call.path(), Map.of("road", List.of("LANE_CLOSED"), "advice", List.of("AVOID_AREA")));
        room.charlie.clears("REPORT-TAKEN");
        room.mehdi.closes(call, "REPORT-TAKEN", room.charlie);
    }

    /** At once, and never that an ambulance came. */
    public void published(MediaDesk desk) {
        JsonNode preview = room.sol.sees(call.path() + "/public-preview");
        JsonNode held = desk.holds(preview.path("publicId").asText(), "CLEARED");
        assertThat(held.path("category").path("code").asText()).isEqualTo("COLLISION");
        assertThat(held.path("road").toString()).contains("LANE_CLOSED");
        assertThat(held.path("services")).extracting(JsonNode::asText).containsExactly("POLICE");
        assertThat(held.path("area").isMissingNode()).isFalse();
    }
}
