package ca.policecomms.dispatch.life;

import ca.policecomms.dispatch.Console;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Units are sent, report, come across something, cry for help, are taken away, decline, go home. */
final class UnitsLife {
    private final Deeds deeds;

    UnitsLife(Deeds deeds) {
        this.deeds = deeds;
    }

    /** A unit is sent and done; the one that was primary. */
    UUID respond(String call, CallsLife calls) {
        UUID first = deeds.unit();
        String stacked = deeds.send(calls.queued(), Map.of("unitIds", List.of(first), "mode", "STACK"));
        String assignment = deeds.send(call, Map.of("unitIds", List.of(first)));
        String addOn = deeds.send(calls.queued(), Map.of("unitIds", List.of(first), "addOn", true));
        deeds.act(addOn, "cancel", Map.of("reason", "NOT-NEEDED"));
        for (String step : List.of("ack", "enroute", "arrive")) {
            deeds.act(assignment, step, Deeds.late());
        }
        deeds.act(assignment, "transport", Map.of("destination", "General Hospital"));
        deeds.act(assignment, "at-destination", Map.of());
        deeds.act(assignment, "clear", Map.of("disposition", "REPORT-TAKEN"));
        deeds.act(stacked, "dispatch", Map.of());
        deeds.act(stacked, "arrive", Deeds.unknownTime());
        return first;
    }

    void others(String call) {
        UUID second = deeds.unit();
        String sent = deeds.send(call, Map.of("unitIds", List.of(second)));
        deeds.act(sent, "cancel", Map.of("reason", "NOT-NEEDED"));
        String unit = "/v1/units/" + second;
        deeds.act(unit, "status", Map.of("status", "OUT_OF_SERVICE", "reason", "FLAT-TYRE"));
        deeds.dispatcher
                .post(unit + "/position", Map.of("lat", 44.2, "lon", -76.5))
                .then()
                .statusCode(200);
        deeds.act(unit, "logoff", Map.of());
        field();
    }

    private void field() {
        String crew = "crew-" + UUID.randomUUID();
        UUID unit = deeds.unit(crew);
        Map<String, Object> event = Map.of("unitId", unit, "typeCode", "TRAFFIC_STOP");
        Response started = deeds.dispatcher.post("/v1/officer-events", event);
        started.then().statusCode(201);
        String stop = "/v1/assignments/" + started.jsonPath().getString("assignment.id");
        deeds.did("call/" + started.jsonPath().getString("call.id"), "officer-event");
        say(unit, "checkin");
        String worse = deeds.callTaker.pendingCall("ROBBERY", 1);
        deeds.did(Deeds.subject(worse), "open");
        deeds.act(stop, "preempt", Map.of("callId", Deeds.id(worse)));
        say(unit, "emergency");
        requests(unit);
        warnings(worse);
        deeds.act("/v1/units/" + unit, "emergency-end", Map.of("voiceCheck", true));
        deeds.act(deeds.dispatcher, "/v1/units/" + unit, "emergency-end", Map.of("voiceCheck", true));
        deeds.act("/v1/units/" + unit, "logoff", Map.of("requeue", true));
        deeds.act(deeds.dispatcher, "/v1/units/" + unit, "logon", Map.of("crew", List.of(crew)));
        String declined = deeds.send(worse, Map.of("unitIds", List.of(unit)));
        Console.officer(crew).must(declined, "decline", Map.of("reason", "INJURED"));
    }

    private void requests(UUID unit) {
        String request = request(unit, "TOW");
        deeds.act(request, "refuse", Map.of("reason", "NO-TRUCK"));
        deeds.act(request, "accept", Map.of());
        deeds.act(request, "arrive", Map.of());
        deeds.act(request(unit, "BACKUP"), "cancel", Map.of("reason", "NOT-NEEDED"));
    }

    private String request(UUID unit, String kind) {
        Response asked = deeds.dispatcher.post("/v1/units/" + unit + "/requests", Map.of("kind", kind));
        return deeds.made("/v1/unit-requests", "unit-request", asked);
    }

    private void warnings(String call) {
        Map<String, Object> caution = Map.of(
                "code", "WEAPONS",
                "severity", "DANGER",
                "text", "a shotgun in the hall",
                "source", "the neighbour",
                "expiresAt", Deeds.soon(),
                "place", Map.of("civicNumber", 700_000 + deeds.acts().size(), "street", "Lonely Road"),
                "callId", Deeds.id(call));
        String recorded = deeds.made("/v1/cautions", "caution", deeds.callTaker.post("/v1/cautions", caution));
        deeds.did(Deeds.subject(call), "caution");
        deeds.amend(recorded, Map.of("severity", "INFO"));
        Map<String, Object> wanted = Map.of("kind", "VEHICLE", "text", "a blue truck", "expiresAt", Deeds.soon());
        String bolo = deeds.made("/v1/bolos", "bolo", deeds.dispatcher.post("/v1/bolos", wanted));
        deeds.act(bolo, "acknowledge", Map.of());
        deeds.amend(bolo, Map.of("text", "a green truck"));
    }

    private void say(UUID unit, String what) {
        deeds.dispatcher.post("/v1/units/" + unit + "/" + what, Map.of()).then().statusCode(200);
        deeds.did("unit/" + unit, what);
    }
}
