package ca.policecomms.dispatch.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The agency's lists get entries that concern no call of any other test, and a day of another system is announced. */
final class ListsLife {
    private static final Map<String, String> LABEL = Map.of("en", "of a life", "fr", "d'une vie");

    private final Deeds deeds;

    ListsLife(Deeds deeds) {
        this.deeds = deeds;
    }

    void live() {
        String code = "LIFE" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        put(
                "agencies",
                code,
                Map.of(
                        "name",
                        LABEL,
                        "kind",
                        "FIRE",
                        "line",
                        "613-555-0111",
                        "hours",
                        List.of(),
                        "area",
                        LABEL,
                        "active",
                        false));
        put("dispositions", code, Map.of("label", LABEL, "report", false, "retired", true));
        put("call-types", code, Map.of("label", LABEL, "defaultPriority", 3, "service", "POLICE"));
        put(
                "question-sets",
                code,
                Map.of(
                        "title", LABEL,
                        "callTypes", List.of(),
                        "deEscalation", List.of(),
                        "questions",
                                Stream.of("WHO", "WHAT", "WHERE", "WHEN", "WEAPONS", "INJURIES")
                                        .map(topic -> Map.of(
                                                "code",
                                                "ABOUT_" + topic,
                                                "topic",
                                                topic,
                                                "text",
                                                LABEL,
                                                "kind",
                                                "TEXT"))
                                        .toList()));
        put(
                "response-plans",
                code,
                Map.of(
                        "en",
                        "of a life",
                        "fr",
                        "d'une vie",
                        "when",
                        Map.of("types", Set.of(code), "from", 3, "to", 5),
                        "needs",
                        List.of()));
        priority();
        String sha = UUID.randomUUID().toString().replace("-", "").repeat(2);
        Map<String, Object> day = Map.of("name", "n", "fileSha256", sha, "rows", 1, "zone", "UTC", "mapping", "m");
        Response announced = deeds.supervisor.post("/v1/imports", day);
        announced.then().statusCode(201);
        deeds.did("import/" + announced.jsonPath().getString("id"), "announce");
    }

    /** As it is: another one would change what other tests measure. */
    private void priority() {
        Map<String, Object> now =
                deeds.supervisor.get("/v1/priorities/P5").jsonPath().getMap("content");
        put("priorities", "P5", now);
    }

    private void put(String list, String code, Map<String, ?> entry) {
        String path = "/v1/" + list + "/" + code;
        Response there = deeds.supervisor.get(path);
        var request = deeds.supervisor.request().body(entry);
        if (there.statusCode() == 200) {
            request = request.header("If-Match", there.header("ETag"));
        }
        Response done = request.put(path);
        assertThat(done.statusCode()).as(path + done.asString()).isIn(200, 201);
    }
}
