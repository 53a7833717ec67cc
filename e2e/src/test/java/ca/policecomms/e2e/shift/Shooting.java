package ca.policecomms.e2e.shift;

import static ca.policecomms.e2e.shift.Member.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.LiveStream;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Somebody hears shots from a fight in the street. */
public final class Shooting implements AutoCloseable {
    private final Room room;
    private final LiveStream console;
    private final LiveStream terminal;
    private String line;
    private Call call;

    public Shooting(Room room) {
        this.room = room;
        long position = room.mehdi.boardPosition();
        console = room.mehdi.follows(position);
        terminal = room.bo.follows(position);
    }

    public void reported() {
        line = room.odile.answers911(Planted.WITNESS_PHONE);
        refused(room.ravi.tries(line, "answer", Map.of()), 409, "illegal-transition");
        call = room.odile.saves(line, "DISTURBANCE", 3, Place.SHOOTING, Planted.WITNESS, Planted.SHOOTING_HEARD);
        room.odile.enters(call);
        assertThat(room.mehdi.queue()).contains(call.id());
    }

    /** Which rule, which answer, of which questions: all of it is in the timeline. */
    public void raisedByAnAnswer() {
        JsonNode raised = room.odile.asks(
                call, Map.of("WEAPONS", "USED", "INJURIES", "NONE", "CHILDREN", "NO", "STILL_THERE", "LEFT"));
        assertThat(raised.path("priority").path("current").asInt()).isEqualTo(1);
        assertThat(raised.path("priority").path("initial").asInt()).isEqualTo(3);
        assertThat(room.lines(call, "call.priority-changed")).singleElement().satisfies(why -> {
            assertThat(why.path("rule").asText()).isEqualTo("WEAPON");
            assertThat(why.path("question").asText()).isEqualTo("WEAPONS");
            assertThat(why.path("answer").asText()).isEqualTo("USED");
            assertThat(why.path("set").asText()).isEqualTo("VIOLENCE");
            assertThat(why.path("setVersion").asInt()).isPositive();
        });
        room.odile.asks(call, Map.of("WEAPON_KIND", "FIREARM", "RELATED", "NO"));
        room.odile.amends(call.path(), Map.of("typeCode", "SHOTS_HEARD"));
        room.odile.makes(
                call.path() + "/persons",
                Map.of(
                        "role",
                        "SUSPECT",
                        "name",
                        Planted.GUNMAN.words(),
                        "description",
                        Planted.GUNMAN_COAT.words(),
                        "age",
                        44));
    }

    public void nearestUnitsRecommended() {
        Recommended asked = room.mehdi.recommendationFor(call);
        assertThat(asked.plan()).isEqualTo("URGENT");
        assertThat(asked.notices()).contains("SUPERVISOR");
        assertThat(asked.picks()).containsExactlyInAnyOrder(room.adam.callSign(), room.baker.callSign());
        assertThat(asked.reasonsFor(room.adam)).contains("ETA");
        assertThat(asked.reasonsFor(room.baker)).isNotEmpty();
        assertThat(asked.reasonAgainst(room.bylaw)).isEqualTo("WRONG_AGENCY");
        assertThat(asked.reasonAgainst(room.delta)).isEqualTo("TOO_FAR");
    }

    /** Each crew speaks for its own unit; what the caller says now, they read. The console is cut off meanwhile. */
    public void sentWhileAConsoleIsCutOff() {
        room.mehdi.sends(call, room.adam, room.baker);
        refused(room.kit.triesOn(1, room.adam.assignment(), "ack", Map.of()), 403, "role-forbidden");
        room.adam.acknowledges();
        room.adam.drives();
        console.await(
                "a unit on its way",
                event -> event.about(call.id()) && event.data("state").equals("EN_ROUTE"));
        console.drop();
        room.adam.arrives();
        room.baker.drives();
        room.odile.hears(call, Planted.SHOOTING_LATER);
        terminal.await(
                "what the caller adds", event -> event.line().toString().contains(Planted.SHOOTING_LATER.words()));
        room.odile.endsWith(line, call);
        console.resume();
        room.baker.arrives();
    }

    /** The rules would wait until half an hour after the last unit has left. */
    public void publishedEarly(MediaDesk desk) {
        JsonNode waiting = room.sol.sees(call.path() + "/public-preview");
        assertThat(waiting.path("verdict").asText()).isEqualTo("NOT_YET");
        Map<String, Object> advance = Map.of("action", "ADVANCE", "reason", "rumours of more than one gunman");
        JsonNode published = room.sol.does(call.path(), "public-override", advance);
        JsonNode held = desk.holds(published.path("publicId").asText(), "ACTIVE");
        assertThat(held.path("category").path("code").asText()).isEqualTo("POLICE_INVESTIGATION");
        assertThat(held.path("location").toString()).contains("Birch Demo Street");
    }

    public void closed() {
        room.adam.clears("REPORT-TAKEN");
        room.baker.clears("DONE");
        JsonNode closed = room.mehdi.closes(call, "REPORT-TAKEN", room.adam);
        assertThat(closed.path("reportNumber").asText()).startsWith("R");
        assertThat(closed.path("priority").path("atEnd").asInt()).isEqualTo(1);
    }

    /** Each line of the timeline came, once, in its order. */
    public void consoleMissedNothing() {
        List<String> recorded = room.types(call);
        console.await("the last line", event -> event.about(call.id()) && event.number() == recorded.size());
        List<LiveStream.Event> seen =
                console.seen().stream().filter(event -> event.about(call.id())).toList();
        assertThat(seen).extracting(LiveStream.Event::type).containsExactlyElementsOf(recorded);
        assertThat(seen)
                .extracting(LiveStream.Event::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, recorded.size()).boxed().toList());
        assertThat(console.seen())
                .extracting(LiveStream.Event::position)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** As an Emergency Incident Data Object; 9 is the second most urgent of its scale. */
    public void toldToOtherAgencies() {
        JsonNode eido = room.sol.sees(call.path() + "/eido");
        JsonNode incident = eido.path("incidentComponent");
        assertThat(incident.path("incidentTypeCommonRegistryText").asText()).isEqualTo("SHOOT");
        assertThat(incident.path("incidentCommonPriorityNumber").asInt()).isEqualTo(9);
        assertThat(eido.path("emergencyResourceComponent")).hasSize(2);
        assertThat(eido.path("notesComponent").toString())
                .contains(Planted.SHOOTING_HEARD.words(), Planted.SHOOTING_LATER.words());
    }

    @Override
    public void close() {
        console.close();
        terminal.close();
    }
}
