package ca.policecomms.e2e.shift;

import static ca.policecomms.e2e.shift.Member.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.LiveStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** An officer presses the button, while something urgent waits already. */
public final class CryForHelp implements AutoCloseable {
    private static final Map<String, Object> HEARD = Map.of("voiceCheck", true);

    private final Room room;
    private final List<LiveStream> consoles;
    private Call urgent;
    private Call help;

    public CryForHelp(Room room) {
        this.room = room;
        long position = room.mehdi.boardPosition();
        consoles = List.of(room.odile.follows(position), room.june.follows(position), room.sol.follows(position));
    }

    public void raised() {
        urgent = room.ravi.queues("WEAPON_SEEN", 1, Place.CROSSING, null, Planted.ARMED_SEEN);
        help = presses();
        room.logbook().initiated(help);
        assertThat(presses()).as("pressed again it is the same").isEqualTo(help);
    }

    private Call presses() {
        JsonNode unit = room.bo.says(room.adam.path() + "/emergency", Map.of());
        return new Call(unit.path("emergency").path("callId").asText());
    }

    public void interruptsEveryConsole() {
        consoles.forEach(console -> console.await(
                "the cry for help",
                event -> event.about(room.adam.id()) && event.type().equals("unit.emergency-raised")));
    }

    public void standsBeforeEverything() {
        JsonNode first = room.june.sees("/queue?limit=1").path("calls").path(0);
        assertThat(first.path("id").asText()).isEqualTo(help.id());
        assertThat(first.path("priority").asInt()).isZero();
        assertThat(room.june.queue()).containsSubsequence(help.id(), urgent.id());
    }

    public void everybodyNearIsSent() {
        Recommended asked = room.mehdi.recommendationFor(help);
        assertThat(asked.plan()).isEqualTo("OFFICER_EMERGENCY");
        assertThat(asked.notices()).contains("ALL_CONSOLES");
        assertThat(asked.picks()).contains(room.baker.callSign(), room.charlie.callSign());
        assertThat(asked.reasonAgainst(room.adam)).isEqualTo("COMMITTED");
        room.mehdi.sends(help, room.baker, room.charlie);
        room.baker.arrives();
        room.charlie.arrives();
    }

    /** Neither by the crew, nor by one person, nor by two dispatchers. */
    public void endedByADispatcherAndASupervisor() {
        String unit = room.adam.path();
        refused(room.bo.tries(unit, "emergency-end", HEARD), 403, "role-forbidden");
        room.mehdi.does(unit, "emergency-end", HEARD);
        refused(room.mehdi.tries(unit, "emergency-end", HEARD), 403, "second-person-required");
        refused(room.june.tries(unit, "emergency-end", HEARD), 403, "second-person-required");
        assertThat(room.june.sees(unit).path("emergency").isObject()).isTrue();
        assertThat(room.sol.does(unit, "emergency-end", HEARD).path("emergency").isObject())
                .isFalse();
    }

    public void quietAgain() {
        room.baker.clears("PEACE-RESTORED");
        room.charlie.clears("PEACE-RESTORED");
        room.mehdi.closes(help, "PEACE-RESTORED", room.baker);
        room.mehdi.does(urgent.path(), "cancel", Map.of("reasonCode", "SAME-PERSON"));
    }

    @Override
    public void close() {
        consoles.forEach(LiveStream::close);
    }
}
