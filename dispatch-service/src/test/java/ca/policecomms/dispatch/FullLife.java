package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Everything that can happen to contacts, calls, units and assignments, over the API; and what it happened to. */
final class FullLife {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();
    private final List<String> acts = new ArrayList<>();
    private final Map<String, String> memberIds = new HashMap<>();

    /** The commands that were done, as {@code kind/id act}. */
    List<String> acts() {
        return acts;
    }

    void live() {
        positions();
        people();
        contacts();
        String call = aCall();
        UUID first = unit();
        UUID second = unit();
        String stacked = send(aCall(), Map.of("unitIds", List.of(first), "mode", "STACK"));
        String assignment = send(call, Map.of("unitIds", List.of(first)));
        String addOn = send(aCall(), Map.of("unitIds", List.of(first), "addOn", true));
        act(addOn, "cancel", Map.of("reason", "NOT-NEEDED"));
        for (String step : List.of("ack", "enroute", "arrive")) {
            act(assignment, step, late());
        }
        act(assignment, "transport", Map.of("destination", "General Hospital"));
        act(assignment, "at-destination", Map.of());
        act(assignment, "clear", Map.of("disposition", "REPORT-TAKEN"));
        act(stacked, "dispatch", Map.of());
        act(stacked, "arrive", unknownTime());
        act(call, "close", Map.of("disposition", "REPORT-TAKEN", "primaryUnitId", first));
        act(call, "reopen", Map.of("reason", "more to do"));
        act(send(call, Map.of("unitIds", List.of(second))), "cancel", Map.of("reason", "NOT-NEEDED"));
        act("/v1/units/" + second, "status", Map.of("status", "OUT_OF_SERVICE", "reason", "FLAT-TYRE"));
        act("/v1/units/" + second, "logoff", Map.of());
        field();
        records(call);
        warrant(call);
        questions();
        transfers();
        merges();
        scheduled();
    }

    /** What units in the field do: come across something, cry for help, are taken away, decline, go home. */
    private void field() {
        String crew = "crew-" + UUID.randomUUID();
        UUID unit = unit(crew);
        Response started = dispatcher.post("/v1/officer-events", Map.of("unitId", unit, "typeCode", "TRAFFIC_STOP"));
        started.then().statusCode(201);
        String stop = "/v1/assignments/" + started.jsonPath().getString("assignment.id");
        acts.add("call/" + started.jsonPath().getString("call.id") + " officer-event");
        say(unit, "checkin", Map.of());
        String worse = callTaker.pendingCall("ROBBERY", 1);
        acts.add(subject(worse) + " open");
        act(stop, "preempt", Map.of("callId", worse.substring("/v1/calls/".length())));
        say(unit, "emergency", Map.of());
        requestsAndWarnings(unit, worse);
        act("/v1/units/" + unit, "emergency-end", Map.of("voiceCheck", true));
        dispatcher
                .must("/v1/units/" + unit, "emergency-end", Map.of("voiceCheck", true))
                .then()
                .statusCode(200);
        acts.add("unit/" + unit + " emergency-end");
        act("/v1/units/" + unit, "logoff", Map.of("requeue", true));
        dispatcher.must("/v1/units/" + unit, "logon", Map.of("crew", List.of(crew)));
        String declined = send(worse, Map.of("unitIds", List.of(unit)));
        Console.officer(crew).must(declined, "decline", Map.of("reason", "INJURED"));
    }

    private void requestsAndWarnings(UUID unit, String call) {
        String request = made(
                "/v1/unit-requests",
                "unit-request",
                dispatcher.post("/v1/units/" + unit + "/requests", Map.of("kind", "TOW")));
        act(request, "refuse", Map.of("reason", "NO-TRUCK"));
        act(request, "accept", Map.of());
        act(request, "arrive", Map.of());
        String later = Instant.now().plusSeconds(3600).toString();
        made(
                "/v1/cautions",
                "caution",
                callTaker.post(
                        "/v1/cautions",
                        Map.of(
                                "code", "WEAPONS",
                                "severity", "DANGER",
                                "text", "a shotgun in the hall",
                                "source", "the neighbour",
                                "expiresAt", later,
                                "place", Map.of("civicNumber", 700_000 + acts.size(), "street", "Lonely Road"),
                                "callId", call.substring("/v1/calls/".length()))));
        acts.add(subject(call) + " caution");
        String bolo = made(
                "/v1/bolos",
                "bolo",
                dispatcher.post("/v1/bolos", Map.of("kind", "VEHICLE", "text", "a blue truck", "expiresAt", later)));
        act(bolo, "acknowledge", Map.of());
    }

    private void say(UUID unit, String what, Map<String, Object> body) {
        dispatcher.post("/v1/units/" + unit + "/" + what, body).then().statusCode(200);
        acts.add("unit/" + unit + " " + what);
    }

    /** Asked twice: one read back, one withdrawn, or answered before it could be. */
    private void records(String call) {
        Map<String, Object> question = Map.of(
                "kind",
                "PLATE",
                "callId",
                call.substring("/v1/calls/".length()),
                "reason",
                "vehicle at the scene",
                "criteria",
                Map.of("plate", "CANARY1"));
        Response asked = callTaker.post("/v1/queries", question);
        assertThat(asked.statusCode()).isIn(201, 202);
        acts.add("query/" + asked.jsonPath().getString("id") + " ask");
    }

    private void warrant(String call) {
        String warrant = made(
                "/v1/warrant-confirmations",
                "warrant-confirmation",
                callTaker.post(
                        "/v1/warrant-confirmations",
                        Map.of(
                                "callId",
                                call.substring("/v1/calls/".length()),
                                "urgency",
                                "URGENT",
                                "warrantReference",
                                "W-1",
                                "agency",
                                "Port Alder Police",
                                "limit",
                                Map.of("scope", "CANADA"))));
        callTaker.must(warrant, "request", Map.of());
        acts.add(subject(warrant) + " request");
        act(warrant, "second-check", Map.of("identityMatches", true, "withinLimit", true));
        act(warrant, "answer", Map.of("outcome", "CONFIRMED", "agencyMember", "Sgt. Canary"));
        act(warrant, "relay", Map.of());
        act(warrant, "acknowledge", Map.of());
    }

    private void questions() {
        String call = savedCall("NOISE", 4);
        done(
                call,
                "answers",
                Map.of(
                        "answers",
                        List.of(
                                Map.of("question", "WEAPONS", "outcome", "ANSWERED", "value", "SEEN"),
                                Map.of("question", "HAPPENED", "outcome", "ANSWERED", "value", "Ann Caller fell"),
                                Map.of("question", "INJURIES", "outcome", "DECLINED"))));
        done(call, "persons", Map.of("role", "VICTIM", "name", "Ann Caller", "phone", "613-555-0100", "age", 9));
        done(call, "vehicles", Map.of("role", "FLED", "plate", "ABCD 123"));
    }

    private void transfers() {
        String accepted = transferred("FIRE");
        for (String step : List.of("ring", "conference")) {
            act(accepted, step, Map.of());
        }
        act(accepted, "accept", Map.of("acceptedBy", "Ann Caller"));
        act(accepted, "complete", Map.of());
        String call = "/v1/calls/" + supervisor.get(accepted).jsonPath().getString("callId");
        act(
                call,
                "divert",
                Map.of("transferId", id(accepted), "reasonCode", "NOT-OURS", "callerTold", "Ann Caller, they come"));
        act(call, "reopen", Map.of("reason", "more to do"));
        for (String failure : List.of("refuse", "no-answer", "withdraw")) {
            act(transferred("AMBULANCE"), failure, Map.of("reasonCode", "OVER"));
        }
    }

    private String transferred(String agency) {
        String call = savedCall("NOISE", 4);
        acts.add(subject(call) + " transfer");
        Response made = supervisor.post(call + "/transfers", Map.of("agency", agency, "reasonCode", "OUTSIDE"));
        made.then().statusCode(201);
        return "/v1/transfers/" + made.jsonPath().getString("id");
    }

    private void merges() {
        String survivor = savedCall("NOISE", 4);
        String merged = savedCall("NOISE", 3);
        act(merged, "link", Map.of("callId", id(survivor), "relation", "RELATED"));
        acts.add(subject(survivor) + " link");
        act(merged, "merge", Map.of("survivorId", id(survivor), "reasonCode", "SAME-EVENT"));
        acts.add(subject(survivor) + " merge");
        act(merged, "split", Map.of("reason", "more to do"));
        acts.add(subject(survivor) + " split");
    }

    /** Due in a moment: it enters the queue by itself. */
    private void scheduled() {
        Map<String, Object> content = Console.newCall("NOISE", 5);
        content.put("dueAt", Instant.now().plusMillis(500).toString());
        String call = made("/v1/calls", "call", callTaker.post("/v1/calls", content));
        Awaitility.await()
                .until(() -> dispatcher.get(call).jsonPath().getString("state").equals("PENDING"));
    }

    private String savedCall(String type, int priority) {
        return made("/v1/calls", "call", callTaker.post("/v1/calls", Console.newCall(type, priority)));
    }

    private void done(String call, String what, Map<String, ?> body) {
        acts.add(subject(call) + " " + what);
        callTaker.post(call + "/" + what, body).then().statusCode(201);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void positions() {
        Console leaving = Console.offDuty("leaving-" + UUID.randomUUID(), Role.DISPATCHER);
        String code =
                Console.openPosition("P" + UUID.randomUUID().toString().substring(0, 8), List.of(Role.DISPATCHER));
        staffing(leaving, code, "signon", Map.of("role", Role.DISPATCHER));
        String handover = made("/v1/handovers", "handover", leaving.post("/v1/handovers", Map.of("notes", "quiet")));
        dispatcher.must(handover, "acknowledge", Map.of());
        acts.add(subject(handover) + " acknowledge");
        staffing(leaving, code, "signoff", Map.of());
    }

    /** In a year of their own, and gone after it, so that they come to no shift of another test. */
    private void people() {
        String date = "2070-02-03";
        String on = supervisor.get("/v1/roster/" + date).jsonPath().getString("shifts[0].platoon");
        List<String> off = new ArrayList<>(List.of("A", "B", "C", "D"));
        for (String near : List.of("2070-02-02", date, "2070-02-04")) {
            off.retainAll(supervisor.get("/v1/roster/" + near).jsonPath().<String>getList("off"));
        }
        Console giver = member(on);
        Console taker = member(off.getFirst());
        String giverId = idOf(giver);
        Map<String, Object> days = Map.of("memberId", giverId, "kind", "SICK", "from", date, "to", date);
        String absence = made("/v1/absences", "absence", supervisor.post("/v1/absences", days));
        act(absence, "acknowledge", Map.of());
        act(absence, "withdraw", Map.of("reason", "well again"));
        Map<String, Object> swapped =
                Map.of("giverId", giverId, "takerId", idOf(taker), "given", Map.of("date", date, "kind", "DAY"));
        String swap = made("/v1/swaps", "swap", giver.post("/v1/swaps", swapped));
        taker.must(swap, "acknowledge", Map.of());
        acts.add(subject(swap) + " agree");
        act(swap, "acknowledge", Map.of());
        act(swap, "withdraw", Map.of("reason", "as both ask"));
    }

    private Console member(String platoon) {
        String subject = "member-" + UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "subject",
                subject,
                "name",
                "A member",
                "platoon",
                platoon,
                "qualifications",
                List.of(Role.DISPATCHER),
                "since",
                "2070-01-01");
        String member = made("/v1/members", "member", supervisor.post("/v1/members", body));
        supervisor
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("until", "2070-12-31"))
                .patch(member)
                .then()
                .statusCode(200);
        acts.add(subject(member) + " amend");
        memberIds.put(subject, member.substring(member.lastIndexOf('/') + 1));
        return Console.offDuty(subject, Role.DISPATCHER);
    }

    private String idOf(Console member) {
        return memberIds.get(member.person());
    }

    private void staffing(Console who, String code, String act, Map<String, ?> body) {
        Response done = who.post("/v1/positions/" + code + "/" + act, body);
        done.then().statusCode(200);
        acts.add("position/" + done.jsonPath().getString("id") + " " + act);
    }

    private void contacts() {
        String answered = contact();
        for (String step : List.of("answer", "hold", "resume")) {
            act(answered, step, Map.of());
        }
        act(answered, "end", Map.of("outcomeCode", "MISDIAL"));
        String abandoned = contact();
        act(abandoned, "abandon", late());
        act(abandoned, "callback", Map.of("reached", true, "outcomeCode", "SAFE"));
        String located = contact();
        String call = callTaker.savedCall("COLLISION", 3);
        act(located, "link", Map.of("callId", call.substring("/v1/calls/".length())));
        acts.add(subject(located) + " location");
        callTaker
                .post(located + "/location", Map.of("place", "CALLER", "text", "behind Quux Bakery"))
                .then()
                .statusCode(201);
        Response signal = supervisor.post(
                "/v1/contacts/signals/pbx-1",
                Map.of("externalId", UUID.randomUUID(), "signal", "ANSWERED", "caller", Map.of("name", "Ann Caller")));
        signal.then().statusCode(201);
        acts.add("contact/" + signal.jsonPath().getString("contact.id") + " signal");
    }

    private String contact() {
        return made(
                "/v1/contacts",
                "contact",
                callTaker.post("/v1/contacts", Map.of("kind", "EMERGENCY_911", "queue", "911")));
    }

    private UUID unit(String... crew) {
        UUID unit = Console.unitOnDuty(crew);
        acts.add("unit/" + unit + " register");
        acts.add("unit/" + unit + " logon");
        return unit;
    }

    /** Saved, amended, entered, held and released; in the queue. */
    private String aCall() {
        Map<String, Object> content = Console.newCall("COLLISION", 3);
        content.put("narrative", "two cars");
        content.put("caller", Map.of("name", "Ann Caller", "phone", "613-555-0100"));
        String call = made("/v1/calls", "call", callTaker.post("/v1/calls", content));
        acts.add(subject(call) + " narrative");
        callTaker
                .post(call + "/narrative", Map.of("text", "a third car"))
                .then()
                .statusCode(201);
        acts.add(subject(call) + " amend");
        callTaker
                .request()
                .header("If-Match", "\"" + dispatcher.version(call) + "\"")
                .body(Map.of("location", Map.of("text", "at the corner", "division", "CITY", "beat", "B1")))
                .patch(call)
                .then()
                .statusCode(200);
        act(call, "enter", Map.of());
        act(call, "priority", Map.of("priority", 2, "reasonCode", "INJURY"));
        act(
                call,
                "hold",
                Map.of(
                        "reason",
                        "LATER",
                        "reviewAt",
                        Instant.now().plusSeconds(600).toString()));
        act(call, "release", Map.of());
        reviewComesDue(call);
        act(call, "major", Map.of("major", true));
        act(call, "test", Map.of("test", true));
        act(call, "test", Map.of("test", false));
        String ended = "/v1/calls/"
                + callTaker
                        .post("/v1/calls", Console.newCall("UNKNOWN", 4))
                        .jsonPath()
                        .getString("id");
        acts.add(subject(ended) + " open");
        act(ended, "enter", Map.of("confirmUnknown", true));
        act(ended, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        return call;
    }

    /** Held again, and nobody takes it back: it comes back by itself. */
    private void reviewComesDue(String call) {
        act(
                call,
                "hold",
                Map.of(
                        "reason",
                        "LATER",
                        "reviewAt",
                        Instant.now().plusSeconds(2).toString()));
        Awaitility.await()
                .until(() -> dispatcher.get(call).jsonPath().getString("state").equals("PENDING"));
    }

    private String send(String call, Map<String, Object> order) {
        Response sent = dispatcher.post(call + "/assignments", order);
        sent.then().statusCode(201);
        acts.add(subject(call) + " send");
        return "/v1/assignments/" + sent.jsonPath().getString("assignments[0].id");
    }

    private String made(String collection, String kind, Response created) {
        created.then().statusCode(201);
        String id = created.jsonPath().getString("id");
        acts.add(kind + "/" + id + " open");
        return collection + "/" + id;
    }

    private void act(String thing, String act, Map<String, ?> body) {
        Response done = supervisor.must(thing, act, body);
        acts.add((thing.startsWith("/v1/assignments") || thing.startsWith("/v1/transfers")
                        ? "call/" + done.jsonPath().getString("callId")
                        : subject(thing))
                + " " + act);
    }

    private static String subject(String path) {
        String[] parts = path.split("/");
        assertThat(parts).hasSize(4);
        return parts[2].substring(0, parts[2].length() - 1) + "/" + parts[3];
    }

    private static Map<String, Object> late() {
        return Map.of(
                "stamp",
                Map.of(
                        "occurredAt", Instant.now().minusSeconds(120).toString(),
                        "lateReason", "radio was down",
                        "source", "RADIO"));
    }

    private static Map<String, Object> unknownTime() {
        return Map.of("stamp", Map.of("timeUnknown", true, "lateReason", "nobody wrote it down"));
    }
}
