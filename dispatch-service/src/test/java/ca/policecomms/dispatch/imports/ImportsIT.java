package ca.policecomms.dispatch.imports;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A recorded day comes in through the commands that people use. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class ImportsIT {
    private static final Instant THEN = Instant.parse("2026-01-31T18:00:00Z");

    private final Console importer = Console.supervisor();

    @Test
    @DisplayName("D51 the same file is the same import, whatever it is called the second time")
    void secondAnnouncement() {
        String sha = UUID.randomUUID().toString().replace("-", "").repeat(2);
        Response first = importer.post("/v1/imports", announcement("first", sha, "America/Toronto"));
        first.then().statusCode(201);
        Response second = importer.post("/v1/imports", announcement("second", sha, "America/Toronto"));
        second.then().statusCode(200).body("name", equalTo("first"));
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    @DisplayName("D51 a zone that does not exist is refused")
    void zone() {
        assertProblem(
                        importer.post("/v1/imports", announcement("n", "0".repeat(64), "America/Springfield"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("zone");
    }

    @Test
    @DisplayName("D51 the same key in the same import is the same call; elsewhere it is another")
    void sameRef() {
        String one = announced();
        Response first = importer.post("/v1/calls", call(one, "77"));
        first.then().statusCode(201);
        Map<String, Object> changed = call(one, "77");
        changed.put("priority", 1);
        Response again = importer.post("/v1/calls", changed);
        again.then().statusCode(200).body("priority.current", equalTo(3));
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        importer.post("/v1/calls", call(announced(), "77")).then().statusCode(201);
        importer.get("/v1/imports/" + one + "/measures").then().body("calls", equalTo(1));
    }

    @Test
    @DisplayName("D51 an imported call names an announced import and its key there")
    void namesItsImport() {
        assertProblem(
                        importer.post("/v1/calls", call(UUID.randomUUID().toString(), "1"))
                                .then(),
                        422,
                        "rule-violated")
                .naming("importId");
        Map<String, Object> withoutRef = call(announced(), "1");
        withoutRef.remove("externalRef");
        assertProblem(importer.post("/v1/calls", withoutRef).then(), 422, "rule-violated")
                .naming("externalRef");
        Map<String, Object> withoutImport = call(announced(), "1");
        withoutImport.remove("importId");
        assertProblem(importer.post("/v1/calls", withoutImport).then(), 422, "rule-violated")
                .naming("importId");
    }

    @Test
    @DisplayName("D51 odd times are kept, flagged and counted, and the pages of anomalies lose none and repeat none")
    void anomalies() {
        String id = announced();
        UUID unit = Console.unitOnDuty();

        String first = entered(id, "c1", 0);
        String a1 = send(first, unit, "c1-1", 60, false);
        step(a1, "arrive", at(120));
        step(a1, "transport", with(at(300), "destination", "General"));
        step(a1, "at-destination", at(240));

        String second = entered(id, "c2", 200);
        String a2 = send(second, unit, "c2-1", 360, true);
        step(a1, "clear", with(at(420), "disposition", "DONE"));
        importer.get(a2).then().body("active", equalTo(true)).body("flags", contains("OVERLAP"));
        step(a2, "cancel", with(stamp(Map.of("timeUnknown", true)), "reason", "GONE"));

        String third = entered(id, "c3", 500);
        String a3 = send(third, unit, "c3-1", 560, false);
        step(a3, "arrive", stamp(Map.of("occurredAt", time(600), "flags", List.of("AMBIGUOUS_LOCAL_TIME"))));
        send(entered(id, "c4", 700), Console.unitOnDuty(), "c4-1", 760, false);

        JsonPath measures = importer.get("/v1/imports/" + id + "/measures").jsonPath();
        assertThat(measures.getInt("calls")).isEqualTo(4);
        assertThat(measures.getInt("rows")).isEqualTo(4);
        assertThat(measures.getInt("units")).isEqualTo(2);
        assertThat(measures.getInt("noEndTime")).isEqualTo(3);
        assertThat(measures.getMap("anomalies"))
                .isEqualTo(Map.of("OVERLAP", 1, "NEGATIVE_INTERVAL", 1, "MISSING_TIME", 3, "AMBIGUOUS_LOCAL_TIME", 1));

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = importer.get("/v1/imports/" + id + "/anomalies?limit=2" + cursor)
                    .jsonPath();
            List<Map<String, String>> items = page.getList("items");
            items.forEach(each -> paged.add(each.get("externalRef") + " " + each.get("code")));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(paged)
                .containsExactlyInAnyOrder(
                        "c1-1 NEGATIVE_INTERVAL",
                        "c2-1 OVERLAP",
                        "c2-1 MISSING_TIME",
                        "c3-1 MISSING_TIME",
                        "c3-1 AMBIGUOUS_LOCAL_TIME",
                        "c4-1 MISSING_TIME");
        assertProblem(
                        importer.get("/v1/imports/" + id + "/anomalies?cursor=AAAA")
                                .then(),
                        400,
                        "invalid-request")
                .naming("cursor");
    }

    @Test
    @DisplayName("D51 what only the reporter knows to be missing is flagged on his word")
    void reportedMissing() {
        String id = announced();
        String assignment = send(entered(id, "c1", 0), Console.unitOnDuty(), "c1-1", 60, false);
        Map<String, Object> end = stamp(Map.of("occurredAt", time(90), "flags", List.of("MISSING_TIME")));
        step(assignment, "cancel", with(end, "reason", "GONE"));
        importer.get("/v1/imports/" + id + "/measures").then().body("anomalies.MISSING_TIME", equalTo(1));
    }

    private String announced() {
        String sha = UUID.randomUUID().toString().replace("-", "").repeat(2);
        return importer.post("/v1/imports", announcement("n", sha, "America/Toronto"))
                .jsonPath()
                .getString("id");
    }

    private static Map<String, Object> announcement(String name, String sha, String zone) {
        return Map.of("name", name, "fileSha256", sha, "rows", 4, "zone", zone, "mapping", "by-hand");
    }

    private static Map<String, Object> call(String importId, String ref) {
        Map<String, Object> call = Console.newCall("COLLISION", 3);
        call.put("importId", importId);
        call.put("externalRef", ref);
        call.put("receivedAt", time(0));
        call.putAll(at(0));
        return call;
    }

    private String entered(String importId, String ref, long second) {
        Map<String, Object> call = call(importId, ref);
        call.put("receivedAt", time(second));
        call.putAll(at(second));
        Response saved = importer.post("/v1/calls", call);
        saved.then().statusCode(201);
        String path = "/v1/calls/" + saved.jsonPath().getString("id");
        step(path, "enter", at(second + 1));
        return path;
    }

    private String send(String call, UUID unit, String ref, long second, boolean addOn) {
        Map<String, Object> body = with(at(second), "unitIds", List.of(unit));
        body.put("externalRefs", List.of(ref));
        body.put("addOn", addOn);
        Response sent = importer.post(call + "/assignments", body);
        sent.then().statusCode(201);
        return "/v1/assignments/" + sent.jsonPath().getString("assignments[0].id");
    }

    private void step(String thing, String act, Map<String, ?> body) {
        importer.must(thing, act, body);
    }

    private static String time(long second) {
        return THEN.plus(second, ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Object> at(long second) {
        return stamp(Map.of("occurredAt", time(second)));
    }

    private static Map<String, Object> stamp(Map<String, Object> time) {
        Map<String, Object> stamp = new HashMap<>(time);
        stamp.put("lateReason", "import");
        stamp.put("source", "IMPORT");
        return new HashMap<>(Map.of("stamp", stamp));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        body.put(member, value);
        return body;
    }
}
