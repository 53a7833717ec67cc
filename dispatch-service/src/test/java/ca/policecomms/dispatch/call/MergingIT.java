package ca.policecomms.dispatch.call;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls about one event, and earlier ones. Each test has a street of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class MergingIT {
    private static final AtomicInteger STREETS = new AtomicInteger();

    /** Its queue is short, whatever other tests leave. */
    private static final String DIVISION = "MERGES";

    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final int area = STREETS.incrementAndGet();

    @Test
    @DisplayName("D12 calls near or from the same number are shown with score and reasons, most alike first")
    void duplicates() {
        String call = at(0, "613-555-0123");
        String near = at(0.0009, null);
        String same = at(0, "(613) 555 0123");
        String far = at(0.0090, null);
        String cancelled = at(0.0001, null);
        callTaker.must(cancelled, "cancel", Map.of("reasonCode", "MISDIAL"));
        dispatcher
                .get(call + "/duplicates")
                .then()
                .statusCode(200)
                .body("candidates.call.id", hasItem(id(near)))
                .body("candidates.call.id", hasItem(id(cancelled)))
                .body("candidates.call.id", not(hasItem(id(far))))
                .body("candidates.call.id", not(hasItem(id(call))))
                .body("candidates[0].call.id", equalTo(id(same)))
                .body("candidates[0].reasons.code", hasItem("SAME_PHONE"));
        List<Integer> scores = dispatcher.get(call + "/duplicates").jsonPath().getList("candidates.score");
        assertThat(scores).isSortedAccordingTo((a, b) -> b - a).allMatch(score -> score > 0 && score <= 100);
    }

    @Test
    @DisplayName("D12 what a person kept apart is not shown again, what was linked is listed; nothing merges by itself")
    void apart() {
        String call = at(0, null);
        String other = at(0, null);
        dispatcher.must(call, "link", Map.of("callId", id(other), "relation", "KEPT_APART"));
        for (String each : List.of(call, other)) {
            dispatcher
                    .get(each + "/duplicates")
                    .then()
                    .body("candidates", org.hamcrest.Matchers.empty())
                    .body("links.relation", contains("KEPT_APART"));
            dispatcher.get(each).then().body("state", equalTo("INTAKE"));
        }
        dispatcher.must(call, "link", Map.of("callId", id(other), "relation", "RELATED"));
        dispatcher.get(other + "/duplicates").then().body("links.relation", contains("RELATED"));
        dispatcher.get(other + "/timeline").then().body("items.data.reasonCode", hasItem("KEPT_APART"));
    }

    @Test
    @DisplayName(
            "D12 a merged call names its survivor, which takes over priority and what is sensitive; a split undoes it")
    void mergeAndSplit() {
        String survivor = at(0, null);
        callTaker.must(survivor, "enter", Map.of());
        String merged = at(0, null);
        callTaker.must(merged, "enter", Map.of("priority", 1));
        callTaker
                .post(merged + "/persons", Map.of("role", "WITNESS", "age", 12))
                .then()
                .statusCode(201);
        dispatcher
                .must(merged, "merge", Map.of("survivorId", id(survivor), "reasonCode", "SAME-EVENT"))
                .then()
                .body("state", equalTo("MERGED"))
                .body("survivorId", equalTo(id(survivor)))
                .body("priority.atEnd", equalTo(1));
        dispatcher
                .get(survivor)
                .then()
                .body("priority.current", equalTo(1))
                .body("raised.anyPersonUnder18", equalTo(true));
        dispatcher
                .get(survivor + "/timeline")
                .then()
                .body("items.data.mergedId", hasItem(id(merged)))
                .body("items.data.rule", hasItem("MERGED"));
        assertThat(dispatcher
                        .get("/v1/queue?limit=200&division=" + DIVISION)
                        .jsonPath()
                        .<String>getList("calls.id"))
                .contains(id(survivor))
                .doesNotContain(id(merged));
        dispatcher
                .must(merged, "split", Map.of("reason", "another street"))
                .then()
                .body("state", equalTo("PENDING"))
                .body("survivorId", nullValue())
                .body("priority.atEnd", nullValue());
        dispatcher.get(survivor + "/timeline").then().body("items.data.splitId", hasItem(id(merged)));
    }

    @Test
    @DisplayName("D12 no call is merged into itself, into nothing, into an ended one, or with units into intake")
    void refused() {
        String call = at(0, null);
        callTaker.must(call, "enter", Map.of());
        String ended = at(0, null);
        callTaker.must(ended, "cancel", Map.of("reasonCode", "MISDIAL"));
        assertProblem(merge(call, id(call)).then(), 422, "rule-violated").naming("survivorId");
        assertProblem(merge(call, UUID.randomUUID().toString()).then(), 422, "rule-violated")
                .naming("survivorId");
        assertProblem(merge(call, id(ended)).then(), 409, "illegal-transition");
        String other = at(0, null);
        dispatcher.send(call, Console.unitOnDuty());
        // No unit is on a call in intake; see MergedUnitsIT for those that are.
        assertProblem(merge(call, id(other)).then(), 409, "illegal-transition");
        dispatcher.must(other, "merge", Map.of("survivorId", id(call), "reasonCode", "SAME-EVENT"));
    }

    @Test
    @DisplayName("D12 earlier calls at the premise or from the phone are listed, newest first, page by page")
    void history() {
        String line = "%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
        String first = at(0, "613-884-" + line);
        String second = at(0.01, "613.884." + line);
        String call = at(0, "613-884-" + line);
        dispatcher
                .get(call + "/history")
                .then()
                .body("items.call.id", contains(id(second), id(first)))
                .body("items.sameAddress", contains(false, true))
                .body("items.samePhone", contains(true, true));
        Response page = dispatcher.get(call + "/history?limit=1");
        page.then().body("items.call.id", contains(id(second)));
        dispatcher
                .get(call + "/history?limit=1&cursor=" + page.jsonPath().getString("next"))
                .then()
                .body("items.call.id", contains(id(first)))
                .body("next", nullValue());
    }

    private Response merge(String call, String survivor) {
        return dispatcher.act(
                call + "/merge", dispatcher.version(call), Map.of("survivorId", survivor, "reasonCode", "SAME-EVENT"));
    }

    /** A call this many degrees north of the corner of this test; 0.0009 are about 100 m. */
    private String at(double north, String phone) {
        Map<String, Object> call = Console.newCall("NOISE", 4);
        call.put(
                "location",
                Map.of(
                        "civicNumber",
                        100 + (int) Math.round(north * 10_000),
                        "street",
                        "Merge Street " + area,
                        "division",
                        DIVISION,
                        "point",
                        Map.of("lat", 45 + area * 0.1 + north, "lon", -76.5)));
        if (phone != null) {
            call.put("caller", Map.of("phone", phone));
        }
        Response saved = callTaker.post("/v1/calls", call);
        saved.then().statusCode(201);
        return "/v1/calls/" + saved.jsonPath().getString("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
