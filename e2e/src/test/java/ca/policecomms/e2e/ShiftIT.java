package ca.policecomms.e2e;

import static ca.policecomms.e2e.shift.Member.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.shift.Call;
import ca.policecomms.e2e.shift.Collision;
import ca.policecomms.e2e.shift.CryForHelp;
import ca.policecomms.e2e.shift.Figures;
import ca.policecomms.e2e.shift.MediaDesk;
import ca.policecomms.e2e.shift.Place;
import ca.policecomms.e2e.shift.Planted;
import ca.policecomms.e2e.shift.Pursuit;
import ca.policecomms.e2e.shift.Recommended;
import ca.policecomms.e2e.shift.Room;
import ca.policecomms.e2e.shift.Shooting;
import ca.policecomms.e2e.shift.TrafficStop;
import ca.policecomms.e2e.shift.Transfer;
import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.DatabaseText;
import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.e2e.suite.Topic;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One shift of the communications unit, from signing on to the hand-over. Each part works alone too, with the people and
 * units that the room begins with; the last parts look at all that happened before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
class ShiftIT {
    private RunningSuite suite;
    private Room room;
    private MediaDesk mediaDesk;

    @BeforeAll
    void shiftBegins() {
        suite = RunningSuite.get();
        mediaDesk = new MediaDesk(suite);
        room = Room.opened(suite, Long.toString(System.currentTimeMillis() % 1_000_000));
    }

    @AfterAll
    void shiftEnds() {
        if (room != null) {
            room.close();
        }
    }

    @Test
    @Order(1)
    @DisplayName("D42 only who is signed on acts, at a free console, and in no other role than there")
    void signingOn() {
        room.consoles().forEach((code, member) -> {
            JsonNode position = room.sol.sees("/positions/" + code);
            assertThat(position.path("state").asText()).isEqualTo("STAFFED");
            assertThat(position.path("memberName").asText()).startsWith(member.name());
        });
        Map<String, Object> call = Map.of("typeCode", "NOISE", "location", Map.of("unknown", true));
        refused(room.ines.triesToSay("/calls", call), 403, "not-signed-on");
        Map<String, Object> dispatcher = Map.of("role", "dispatcher");
        refused(room.ines.triesToSay("/positions/DI3/signon", dispatcher), 409, "position-taken");
        refused(room.odile.triesToSay("/positions/CT1/signon", dispatcher), 403, "role-forbidden");
        refused(
                room.odile.triesToSay(
                        "/calls/00000000-0000-7000-8000-000000000000/assignments",
                        Map.of("unitIds", List.of(room.adam.id()))),
                403,
                "role-forbidden");
    }

    @Test
    @Order(2)
    @DisplayName("D21 units are on duty with their crews, bylaw officers among them, and are where they said")
    void unitsOnDuty() {
        JsonNode board = room.mehdi.sees("/board");
        for (var unit : List.of(room.adam, room.baker, room.charlie, room.delta, room.bylaw)) {
            assertThat(board.path("units")).anySatisfy(shown -> {
                assertThat(shown.path("callSign").asText()).isEqualTo(unit.callSign());
                assertThat(shown.path("status").asText()).isEqualTo("AVAILABLE");
            });
            assertThat(room.mehdi.sees(unit.path() + "/position").path("stale").asBoolean())
                    .isFalse();
        }
        assertThat(room.bo.sees(room.adam.path()).path("crew")).hasSize(1);
        assertThat(room.mehdi.sees(room.bylaw.path()).path("service").asText()).isEqualTo("BYLAW");
    }

    @Test
    @Order(3)
    @DisplayName("D14 a shooting: an answer raises it and the timeline says by which rule; the nearest units are"
            + " recommended and sent; a console that loses its connection misses nothing; EIDO tells other agencies")
    void shooting() {
        try (Shooting shooting = new Shooting(room)) {
            shooting.reported();
            shooting.raisedByAnAnswer();
            shooting.nearestUnitsRecommended();
            shooting.sentWhileAConsoleIsCutOff();
            shooting.publishedEarly(mediaDesk);
            shooting.closed();
            shooting.consoleMissedNothing();
            shooting.toldToOtherAgencies();
        }
    }

    @Test
    @Order(4)
    @DisplayName("D17 a collision: fire takes its part, the ambulance desk is silent; the clock is shown, told step by"
            + " step, and the call waits in our queue; it is public at once, and the ambulance never")
    void collision() {
        Collision collision = new Collision(room);
        collision.reported();
        collision.fireAndAmbulanceAsked();
        collision.fireTakesItsPart();
        collision.ambulanceIsSilent();
        collision.dealtWith();
        collision.published(mediaDesk);
    }

    @Test
    @Order(5)
    @DisplayName("D21 a noise complaint goes to a bylaw officer and to nobody else, and is never public")
    void noise() {
        Call call = room.odile.queues("NOISE", 5, Place.PARTY, Planted.NEIGHBOUR, Planted.PARTY_HEARD);
        Recommended asked = room.june.recommendationFor(call);
        assertThat(asked.plan()).isEqualTo("BYLAW");
        assertThat(asked.picks()).containsExactly(room.bylaw.callSign());
        assertThat(asked.reasonAgainst(room.adam)).isEqualTo("WRONG_AGENCY");
        room.june.sends(call, room.bylaw);
        room.bylaw.acknowledges();
        room.bylaw.drives();
        room.bylaw.arrives();
        room.bylaw.clears("WARNING-GIVEN");
        JsonNode closed = room.june.closes(call, "WARNING-GIVEN", room.bylaw);
        assertThat(closed.path("reportNumber").isTextual()).isFalse();
        assertThat(room.sol
                        .sees(call.path() + "/public-preview")
                        .path("verdict")
                        .asText())
                .isEqualTo("NEVER");
    }

    @Test
    @Order(6)
    @DisplayName("D3 a silent 9-1-1 line is rung back: a pocket; nobody is sent, and the task is done")
    void misdial() {
        String line = room.odile.answers911(Planted.POCKET_PHONE);
        Call call = room.odile.saves(line, "UNKNOWN", 3, null, null, null);
        room.odile.does(call.path(), "enter", Map.of("confirmUnknown", true));
        room.odile.does(line, "end", Map.of("followUp", "SILENT"));
        assertThat(followUps()).contains(line);
        room.odile.does(line, "callback", Map.of("reached", true, "outcomeCode", "MISDIAL"));
        assertThat(followUps()).doesNotContain(line);
        JsonNode cancelled = room.odile.does(call.path(), "cancel", Map.of("reasonCode", "MISDIAL"));
        assertThat(cancelled.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(room.lines(call, "call.cancelled")
                        .getFirst()
                        .path("reasonCode")
                        .asText())
                .isEqualTo("MISDIAL");
        assertThat(room.sol.sees(call.path() + "/assignments").path("items")).isEmpty();
        assertThat(room.mehdi.queue()).doesNotContain(call.id());
    }

    private List<String> followUps() {
        return room.odile.seesAll("/contacts/follow-ups").stream()
                .map(each -> "/contacts/" + each.path("id").asText())
                .toList();
    }

    @Test
    @Order(7)
    @DisplayName("D18 a lost dog is another service's: ours until they take it, then diverted with what was said")
    void diverted() {
        Call call = room.ravi.queues("ANIMAL", 4, Place.BOATHOUSE, Planted.DOG_OWNER, null);
        Transfer transfer = room.ravi.asksFor("ANIMAL-SERVICES", call, false);
        Map<String, Object> diversion = transfer.diversion(Planted.DOG_TOLD.words());
        refused(room.ravi.tries(call.path(), "divert", diversion), 422, "rule-violated");
        assertThat(room.mehdi.queue()).contains(call.id());
        room.ravi.does(transfer.path(), "accept", Map.of("acceptedBy", "the kennel"));
        JsonNode diverted = room.ravi.does(call.path(), "divert", diversion);
        room.logbook().diverted(call);
        assertThat(diverted.path("state").asText()).isEqualTo("DIVERTED");
        JsonNode told = room.lines(call, "call.diverted").getFirst();
        assertThat(told.path("agency").asText()).isEqualTo("ANIMAL-SERVICES");
        assertThat(told.path("callerTold").asText()).isEqualTo(Planted.DOG_TOLD.words());
    }

    @Test
    @Order(8)
    @DisplayName(
            "D31 a warrant: an officer asks with call and reason, the agency confirms against a clock, and a second"
                    + " person checks before the officer is told")
    void warrant() {
        TrafficStop stop = new TrafficStop(room);
        stop.stopped();
        stop.driverAskedFor();
        stop.agencyConfirms();
        stop.secondPersonChecks();
        stop.officerTold();
        stop.arrested();
        RunningSuite.await(
                10, "each step as an event", () -> eventsOf(stop.confirmation()).size() == 6);
        assertThat(eventsOf(stop.confirmation()))
                .noneMatch(text -> text.contains(stop.driver().warrant())
                        || text.contains(stop.driver().person().surname()));
    }

    private List<String> eventsOf(String aggregate) {
        return Topic.read(suite, "dispatch.calls.v1").stream()
                .filter(event -> event.key().equals(aggregate))
                .map(Topic.Event::text)
                .toList();
    }

    @Test
    @Order(9)
    @DisplayName("D26 a pursuit takes a unit away from a lesser call, which waits again as old as it is")
    void pursuit() {
        Pursuit pursuit = new Pursuit(room);
        pursuit.unitUnderWayToSomethingLesser();
        pursuit.stoppedCarDrivesOff();
        pursuit.unitTakenAway();
        pursuit.lesserCallWaitsAsOldAsItIs();
        pursuit.allDealtWith();
    }

    @Test
    @Order(10)
    @DisplayName(
            "D34 an officer's cry for help interrupts every console, stands before everything, and ends only when a"
                    + " dispatcher and a supervisor have each spoken with the crew")
    void emergency() {
        try (CryForHelp cry = new CryForHelp(room)) {
            cry.raised();
            cry.interruptsEveryConsole();
            cry.standsBeforeEverything();
            cry.everybodyNearIsSent();
            cry.endedByADispatcherAndASupervisor();
            cry.quietAgain();
        }
    }

    @Test
    @Order(11)
    @DisplayName(
            "D43 the next platoon takes over what is open, with notes; then the dispatcher may go, and relief acts")
    void handOver() {
        Call open = room.odile.queues("WEAPON_SEEN", 1, Place.PARTY, Planted.NEIGHBOUR, Planted.ARMED_SEEN);
        room.mehdi.sends(open, room.charlie);
        room.charlie.arrives();
        refused(room.mehdi.triesToSay("/positions/DI3/signoff", Map.of()), 409, "handover-required");
        JsonNode begun = room.mehdi.makes("/handovers", Map.of("notes", Planted.HANDOVER_NOTE.words()));
        assertThat(begun.path("items"))
                .filteredOn(item -> item.path("callId").asText().equals(open.id()))
                .extracting(item -> item.path("kind").asText())
                .contains("CALL", "TIMER");
        String handover = "/handovers/" + begun.path("id").asText();
        refused(room.mehdi.tries(handover, "acknowledge", Map.of()), 403, "second-person-required");
        assertThat(room.ines.sees(handover).path("notes").asText()).isEqualTo(Planted.HANDOVER_NOTE.words());
        JsonNode taken = room.ines.does(handover, "acknowledge", Map.of());
        assertThat(taken.path("state").asText()).isEqualTo("ACKNOWLEDGED");

        room.mehdi.signsOff("DI3");
        room.ines.signsOn("DI3", "dispatcher");
        refused(
                room.mehdi.tries(room.charlie.assignment(), "clear", Map.of("disposition", "DONE")),
                403,
                "not-signed-on");
        room.charlie.heardBy(room.ines);
        room.charlie.clears("PROPERTY-SEIZED");
        room.ines.closes(open, "PROPERTY-SEIZED", room.charlie);
        assertThat(room.timeline(open))
                .filteredOn(line -> line.path("type").asText().equals("call.closed"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("position").asText()).isEqualTo("DI3"));
    }

    @Test
    @Order(12)
    @DisplayName("D50 the figures of the shift are what happened in it: contacts, calls, what is left out, units sent")
    void figures() {
        Figures figures = new Figures(room.sol, room.logbook().began());
        assertThat(figures.answering().path("offered").asInt())
                .isEqualTo(room.logbook().emergencyContacts());
        assertThat(figures.answering().path("answered").asInt())
                .isEqualTo(room.logbook().emergencyContacts());
        JsonNode arrival = figures.phase("response", "receivedToFirstOnScene");
        assertThat(arrival.path("n").asInt()).isEqualTo(room.logbook().reached());
        JsonNode entry = figures.phase("processing", "receivedToEntered");
        int leftOut = room.logbook().officerInitiated() + room.logbook().diverted();
        assertThat(entry.path("n").asInt()).isEqualTo(room.logbook().calls() - leftOut);
        assertThat(entry.path("excluded").path("OFFICER_INITIATED").asInt())
                .isEqualTo(room.logbook().officerInitiated());
        assertThat(entry.path("excluded").path("TRANSFERRED").asInt())
                .isEqualTo(room.logbook().diverted());
        assertThat(figures.sent()).containsAllEntriesOf(room.logbook().sent());
    }

    @Test
    @Order(13)
    @DisplayName("D38 the audit of all of it is whole; who read of a call and who was refused is in it")
    void audited() {
        Call call = room.ravi.queues("PARKING", 5, Place.PARTY, Planted.NEIGHBOUR, Planted.PARTY_HEARD);
        room.sol.sees(call.path());
        refused(room.kit.looksWithoutReason(call.path()), 403, "read-reason-required");
        room.ravi.does(call.path(), "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        Api auditor = Api.as(suite, "auditor");
        JsonNode verified =
                auditor.get("/api/dispatch/v1/audit/verify").must(200).body();
        assertThat(verified.path("intact").asBoolean()).as(verified.toString()).isTrue();
        List<JsonNode> rows = auditor.all("/api/dispatch/v1/audit?subject=call/" + call.id());
        assertThat(rows)
                .extracting(row -> row.path("action").asText())
                .contains("call.received", "call.entered", "read", "refused", "call.cancelled");
        assertThat(Planted.in(rows.toString())).as("words of a caller").isEmpty();
    }

    @Test
    @Order(14)
    @DisplayName("D45 no name, number, address or word of the shift is with another service, on the public topic, or in"
            + " an event of a call")
    void nothingPlantedElsewhere() throws Exception {
        Call call = room.odile.queues("PARKING", 5, Place.PARTY, Planted.NEIGHBOUR, Planted.PARTY_HEARD);
        assertThat(Planted.in(room.timeline(call).toString()))
                .as("where it belongs")
                .contains(Planted.PARTY_HEARD, Planted.PARTY_DOOR);
        room.odile.does(call.path(), "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        for (String database : List.of("media", "alerts", "status")) {
            assertThat(Planted.in(DatabaseText.of(suite, database)))
                    .as(database)
                    .isEmpty();
        }
        List<Topic.Event> calls = Topic.read(suite, "dispatch.calls.v1");
        List<Topic.Event> incidents = Topic.read(suite, "dispatch.public-incidents.v1");
        for (List<Topic.Event> events : List.of(calls, incidents)) {
            assertThat(events).isNotEmpty();
            String told = events.stream()
                    .map(event -> event.key() + "\n" + event.headers() + event.text())
                    .collect(Collectors.joining("\n"));
            assertThat(Planted.in(told)).isEmpty();
        }
        assertThat(incidents.stream().map(Topic.Event::text)).noneMatch(text -> text.contains("AMBULANCE"));
        EventOrder.assertGapless(calls);
    }
}
