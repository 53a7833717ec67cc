package ca.policecomms.e2e.shift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A stopped car drives off, past a unit that is on its way to something lesser. */
public final class Pursuit {
    private final Room room;
    private Call tents;
    private String tentsEntered;
    private Call younger;
    private Call pursuit;

    public Pursuit(Room room) {
        this.room = room;
    }

    public void unitUnderWayToSomethingLesser() {
        tents = room.ravi.queues("TRESPASS", 4, Place.BOATHOUSE, Planted.LANDLORD, Planted.TRESPASS_SEEN);
        tentsEntered = entered();
        room.mehdi.sends(tents, room.delta);
        room.delta.drives();
        younger = room.ravi.queues("PROPERTY_FOUND", 4, Place.CROSSING, null, null);
    }

    public void stoppedCarDrivesOff() {
        pursuit = room.baker.comesAcross("TRAFFIC_STOP", room.kit);
        room.mehdi.makes(pursuit.path() + "/vehicles", Map.of("role", "FLED", "plate", Planted.FLED_PLATE.words()));
        JsonNode raised = room.mehdi.does(
                pursuit.path(), "priority", Map.of("priority", 1, "reasonCode", "PURSUIT", "reason", "drove off"));
        assertThat(raised.path("priority").path("current").asInt()).isEqualTo(1);
    }

    public void unitTakenAway() {
        Recommended asked = room.mehdi.recommendationFor(pursuit);
        assertThat(asked.reasonAgainst(room.delta)).isEqualTo("COMMITTED");
        assertThat(asked.preemptable(room.delta)).isTrue();
        room.mehdi.takesAway(room.delta, pursuit, "AHEAD-OF-IT");
        room.delta.arrives();
    }

    /** Before those of its priority that came after it. */
    public void lesserCallWaitsAsOldAsItIs() {
        assertThat(room.types(tents)).endsWith("assignment.preempted", "call.requeued");
        assertThat(room.sol.sees(tents.path()).path("state").asText()).isEqualTo("PENDING");
        assertThat(entered()).isEqualTo(tentsEntered);
        assertThat(room.mehdi.queue()).containsSubsequence(tents.id(), younger.id());
    }

    public void allDealtWith() {
        room.delta.clears("ASSISTED");
        room.baker.clears("ARREST");
        room.mehdi.closes(pursuit, "ARREST", room.baker);
        room.mehdi.sends(tents, room.delta);
        room.delta.arrives();
        room.delta.clears("ADVICE-GIVEN");
        room.mehdi.closes(tents, "ADVICE-GIVEN", room.delta);
        room.ravi.does(younger.path(), "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
    }

    private String entered() {
        return room.sol.sees(tents.path()).path("milestones").path("enteredAt").asText();
    }
}
