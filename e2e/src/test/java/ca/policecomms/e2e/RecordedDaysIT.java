package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.DatabaseText;
import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.e2e.suite.Topic;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.plan.ReplayPlan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Six recorded days of calls, sent through the gateway at full speed while one part after the other is killed: what comes
 * out is what the file says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class RecordedDaysIT {
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

    private RunningSuite suite;
    private Api supervisor;
    private ReplayPlan plan;
    private ReplayResult result;
    private JsonNode measures;
    private Map<String, Integer> heldBefore;

    @BeforeAll
    void replay() throws InterruptedException {
        suite = RunningSuite.get();
        plan = RecordedDays.plan(suite);
        heldBefore = held();
        result = RecordedDays.disturbed(suite).result();
        supervisor = Api.as(suite, "dispatch-supervisor");
        measures = supervisor
                .get("/api/dispatch/v1/imports/" + result.importId() + "/measures")
                .must(200)
                .body();
    }

    @Test
    @DisplayName("D51 every row of the file is taken, none refused")
    void nothingRefused() {
        assertThat(result.refused()).isEmpty();
        assertThat(measures.path("calls").asInt()).isEqualTo(2720);
        assertThat(measures.path("rows").asInt()).isEqualTo(5843);
        assertThat(measures.path("units").asInt()).isEqualTo(173);
    }

    @Test
    @DisplayName("D50 the intervals are those of the file")
    void intervals() {
        interval("receivedToFirstDispatch", null, 2720, 112, 259);
        interval("receivedToFirstOnScene", null, 2616, 389, 1008);
        // The file's priority 2 is our 3, its 3 our 2: see the mapping.
        interval("receivedToFirstDispatch", 3, 1128, 140, 324);
        interval("receivedToFirstDispatch", 2, 1592, 98, 202);
    }

    private void interval(String name, Integer priority, int n, double p50, double p90) {
        List<JsonNode> found = new ArrayList<>();
        measures.path("intervals").forEach(each -> {
            boolean same = priority == null
                    ? each.path("priority").isNull() || each.path("priority").isMissingNode()
                    : each.path("priority").isInt() && each.path("priority").asInt() == priority;
            if (each.path("name").asText().equals(name) && same) {
                found.add(each);
            }
        });
        assertThat(found).as(name + " " + priority).hasSize(1);
        JsonNode interval = found.getFirst();
        assertThat(interval.path("n").asInt()).isEqualTo(n);
        assertThat(interval.path("p50Seconds").asDouble()).isEqualTo(p50);
        assertThat(interval.path("p90Seconds").asDouble()).isEqualTo(p90);
    }

    @Test
    @DisplayName("D50 calls that an interval leaves out are listed with their number")
    void exclusions() {
        measures.path("intervals").forEach(each -> {
            if (each.path("name").asText().equals("receivedToFirstOnScene")
                    && !each.path("priority").isInt()) {
                assertThat(each.path("excluded").path("MISSING").asInt()).isEqualTo(2720 - 2616);
            }
        });
    }

    @Test
    @DisplayName("D51 odd rows are kept and flagged")
    void oddRows() {
        assertThat(measures.path("neverEnRoute").asInt()).isEqualTo(163);
        assertThat(measures.path("enRouteNeverOnScene").asInt()).isEqualTo(999);
        assertThat(measures.path("noEndTime").asInt()).isEqualTo(4);
        assertThat(measures.path("priorityChanged").asInt()).isEqualTo(111);
        assertThat(measures.path("anomalies").path("OVERLAP").asInt()).isEqualTo(8);
        assertThat(measures.path("anomalies").path("NEGATIVE_INTERVAL").asInt()).isEqualTo(18);
    }

    @Test
    @DisplayName("D51 a second import of the file changes nothing")
    void secondImport() throws Exception {
        // Not the clock's: retention goes on with calls of years ago.
        String lines = "select count(*) from timeline where actor <> 'system'";
        long before = suite.count("dispatch", lines);
        ReplayResult again = RecordedDays.replay(suite, plan.first(200), Listener.SILENT);
        assertThat(again.importId()).isEqualTo(result.importId());
        assertThat(again.refused()).isEmpty();
        assertThat(suite.count("dispatch", lines)).isEqualTo(before);
    }

    @Test
    @DisplayName("D44 the media desk holds exactly the incidents that the redaction lets through")
    void publicIncidents() {
        Map<String, Integer> expected = new PublicOracle(RecordedDays.file(suite)).expected();
        RunningSuite.await(
                60,
                "the last public incident",
                () -> tally().values().stream().mapToInt(Integer::intValue).sum()
                        >= expected.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
        RunningSuite.await(60, "the last update", () -> tally().equals(expected));
        assertThat(tally()).isEqualTo(expected);
    }

    /** What this replay brought: other tests leave incidents of their own. */
    private Map<String, Integer> tally() {
        Map<String, Integer> brought = held();
        heldBefore.forEach((line, count) -> brought.merge(line, -count, Integer::sum));
        brought.values().removeIf(count -> count == 0);
        return brought;
    }

    private Map<String, Integer> held() {
        Map<String, Integer> held = new HashMap<>();
        for (JsonNode incident : Api.as(suite, "media-officer").all("/api/media/v1/public-incidents")) {
            held.merge(PublicOracle.line(incident), 1, Integer::sum);
        }
        return held;
    }

    @Test
    @DisplayName("D45 no address, number or unit of the restricted stream is in media's database or on its topic")
    void nothingRestricted() throws Exception {
        Set<String> planted = PublicOracle.restricted(RecordedDays.file(suite));
        result.callIds().values().forEach(planted::add);
        assertThat(planted).hasSizeGreaterThan(8000);
        String held = DatabaseText.of(suite, "media");
        StringBuilder topic = new StringBuilder();
        List<Topic.Event> events = Topic.read(suite, "dispatch.public-incidents.v1");
        assertThat(events).isNotEmpty();
        for (Topic.Event event : events) {
            topic.append(event.key())
                    .append(' ')
                    .append(event.headers())
                    .append(event.text())
                    .append('\n');
            assertThat(event.headers()).doesNotContain("traceparent");
        }
        // Seconds of a time, as in 14:05:37.787614, look like degrees.
        String everything =
                TIME.matcher((held + topic).toUpperCase(Locale.ROOT)).replaceAll("");
        // A bare number may occur by chance inside an id, so numbers are looked for as words.
        Set<String> words = new HashSet<>(List.of(everything.split("[^0-9A-Z]+")));
        Set<String> leaked = new TreeSet<>();
        for (String secret : planted) {
            boolean number = secret.matches("\\d+");
            if (number ? words.contains(secret) : everything.contains(secret.toUpperCase(Locale.ROOT))) {
                leaked.add(secret);
            }
        }
        assertThat(leaked).isEmpty();
    }

    @Test
    @DisplayName("D37 events of a call are on the topic once, in the order of its record, none missing")
    void orderPerCall() {
        EventOrder.assertAllArrive(suite, 60);
    }
}
