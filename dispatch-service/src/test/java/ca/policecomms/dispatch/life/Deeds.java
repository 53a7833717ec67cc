package ca.policecomms.dispatch.life;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.Requests;
import ca.policecomms.dispatch.Console;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Commands of one life, given by people of all roles, and what they were given to. */
final class Deeds {
    final Console callTaker = Console.callTaker();
    final Console dispatcher = Console.dispatcher();
    final Console supervisor = Console.supervisor();
    private final List<String> acts = new ArrayList<>();

    /** As {@code kind/id act}. */
    List<String> acts() {
        return List.copyOf(acts);
    }

    void did(String subject, String act) {
        acts.add(subject + " " + act);
    }

    /** A supervisor's command on the newest version of a thing. */
    void act(String thing, String act, Map<String, ?> body) {
        act(supervisor, thing, act, body);
    }

    void act(Console who, String thing, String act, Map<String, ?> body) {
        Response done = who.must(thing, act, body);
        boolean ofCall = thing.startsWith("/v1/assignments") || thing.startsWith("/v1/transfers");
        did(ofCall ? "call/" + Requests.json(done).path("callId").asText() : subject(thing), act);
    }

    void amend(String thing, Map<String, ?> body) {
        supervisor
                .request()
                .header("If-Match", "\"" + supervisor.version(thing) + "\"")
                .body(body)
                .patch(thing)
                .then()
                .statusCode(200);
        did(subject(thing), "amend");
    }

    String made(String collection, String kind, Response created) {
        created.then().statusCode(201);
        String id = Requests.json(created).path("id").asText();
        did(kind + "/" + id, "open");
        return collection + "/" + id;
    }

    /** Saved, as it came in. */
    String savedCall(String type, int priority) {
        return made("/v1/calls", "call", callTaker.post("/v1/calls", Console.newCall(type, priority)));
    }

    UUID unit(String... crew) {
        UUID unit = Console.unitOnDuty(crew);
        did("unit/" + unit, "register");
        did("unit/" + unit, "logon");
        return unit;
    }

    String send(String call, Map<String, Object> order) {
        Response sent = dispatcher.post(call + "/assignments", order);
        sent.then().statusCode(201);
        did(subject(call), "send");
        return "/v1/assignments/"
                + Requests.json(sent).path("assignments").path(0).path("id").asText();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String subject(String path) {
        String[] parts = path.split("/");
        assertThat(parts).hasSize(4);
        String kind = parts[2].equals("queries") || parts[2].equals("orders")
                ? "query"
                : parts[2].substring(0, parts[2].length() - 1);
        return kind + "/" + parts[3];
    }

    static String soon() {
        return Instant.now().plusSeconds(3600).toString();
    }

    static Map<String, Object> late() {
        return Map.of(
                "stamp",
                Map.of(
                        "occurredAt", Instant.now().minusSeconds(120).toString(),
                        "lateReason", "radio was down",
                        "source", "RADIO"));
    }

    static Map<String, Object> unknownTime() {
        return Map.of("stamp", Map.of("timeUnknown", true, "lateReason", "nobody wrote it down"));
    }
}
