package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
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

    /** The commands that were done, as {@code kind/id act}. */
    List<String> acts() {
        return acts;
    }

    void live() {
        positions();
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
    }

    private void positions() {
        Console relief = Console.offDuty("relief-" + UUID.randomUUID(), Role.DISPATCHER);
        String code =
                Console.openPosition("P" + UUID.randomUUID().toString().substring(0, 8), List.of(Role.DISPATCHER));
        for (String act : List.of("signon", "signoff")) {
            Response done = relief.post(
                    "/v1/positions/" + code + "/" + act,
                    act.equals("signon") ? Map.of("role", Role.DISPATCHER) : Map.of());
            done.then().statusCode(200);
            acts.add("position/" + done.jsonPath().getString("id") + " " + act);
        }
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
    }

    private String contact() {
        return made(
                "/v1/contacts",
                "contact",
                callTaker.post("/v1/contacts", Map.of("kind", "EMERGENCY_911", "queue", "911")));
    }

    private UUID unit() {
        UUID unit = Console.unitOnDuty();
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
        acts.add(
                (thing.startsWith("/v1/assignments") ? "call/" + done.jsonPath().getString("callId") : subject(thing))
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
