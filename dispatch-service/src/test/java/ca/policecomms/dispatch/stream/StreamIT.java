package ca.policecomms.dispatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.stream.StreamClient.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Consoles that follow the stream, drop and come back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StreamIT {
    private static final String DISPATCHER = TestTokens.of("dispatcher-9", Role.DISPATCHER);

    private final Console dispatcher = Console.dispatcher();

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Test
    @DisplayName(
            "D49 a console that drops again and again under concurrent commands has exactly the lines of the timelines")
    void dropsAndResumes() throws Exception {
        long start = board().getLong("position");
        String end = "end-" + UUID.randomUUID();
        List<Event> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                working.add(threads.submit(this::works));
            }
            Future<?> all = threads.submit(() -> {
                for (Future<?> each : working) {
                    each.get();
                }
                String last = dispatcher.savedCall("COLLISION", 3);
                dispatcher.post(last + "/narrative", Map.of("text", end)).then().statusCode(201);
                return null;
            });
            long cursor = start;
            while (seen.isEmpty() || !seen.getLast().data().contains(end)) {
                try (StreamClient client = new StreamClient(DISPATCHER, "?after=0", cursor)) {
                    seen.addAll(client.until(
                            event -> event.data().contains(end) || event.id().endsWith("3")));
                }
                cursor = Long.parseLong(seen.getLast().id());
            }
            all.get();
        }
        assertThat(seen.stream().map(event -> Long.parseLong(event.id())))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(seen.stream().map(StreamIT::line))
                .containsExactlyElementsOf(
                        numbered(start, Long.parseLong(seen.getLast().id())))
                .containsAll(linesAfter(start));
    }

    @Test
    @DisplayName("D49 the board and the stream after its position give every fact, whatever happens between them")
    void boardAndStream() throws Exception {
        String end = "end-" + UUID.randomUUID();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> before = threads.submit(this::works);
            String known = dispatcher.pendingCall("COLLISION", 2);
            String id = known.substring(known.lastIndexOf('/') + 1);
            JsonPath board = board();
            before.get();
            dispatcher.must(known, "priority", Map.of("priority", 1, "reasonCode", "INJURY"));
            dispatcher.post(known + "/narrative", Map.of("text", end)).then().statusCode(201);

            assertThat(board.getList("calls.id")).contains(id);
            try (StreamClient client = new StreamClient(DISPATCHER, "?after=" + board.getLong("position"), null)) {
                List<Event> events = client.until(event -> event.data().contains(end));
                // Saved and entered are on the board: they come again only where the board says so.
                List<Object> again = board.getList("included.findAll { it.subjectId == '" + id + "' }.number");
                List<Long> numbers = events.stream()
                        .filter(event -> event.data().contains("\"subjectId\":\"" + id))
                        .map(event -> JsonPath.from(event.data()).getLong("number"))
                        .toList();
                assertThat(numbers.stream().filter(number -> !again.contains(number.intValue())))
                        .containsExactly(3L, 4L);
            }
        }
    }

    @Test
    @DisplayName("D49 events have the whole line; the answer says it is a stream that nobody keeps")
    void payload() throws Exception {
        try (StreamClient client = new StreamClient(DISPATCHER, "", null)) {
            assertThat(client.answer().statusCode()).isEqualTo(200);
            assertThat(client.answer().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(client.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(client.next().type()).as("where it begins").isNull();
            String call = dispatcher.savedCall("COLLISION", 3);
            Event event = client.until(each -> each.data().contains(call.substring(call.lastIndexOf('/') + 1)))
                    .getLast();
            assertThat(event.type()).isEqualTo("call.received");
            JsonPath line = JsonPath.from(event.data());
            assertThat(line.getString("kind")).isEqualTo("call");
            assertThat(line.getString("data.location.street")).isEqualTo("Fir Street");
            assertThat(line.getString("actor")).isEqualTo("dispatcher-1");
            assertThat(line.getString("recordedAt")).endsWith("Z");
        }
    }

    @Test
    @DisplayName("D49 a listener of one division is not shown another's calls; an officer without a unit is shown none")
    void filtered() throws Exception {
        long position = board().getLong("position");
        String west = callIn("WEST");
        String east = callIn("EAST");
        try (StreamClient client = new StreamClient(DISPATCHER, "?division=WEST&after=" + position, null)) {
            dispatcher
                    .post(west + "/narrative", Map.of("text", "the last"))
                    .then()
                    .statusCode(201);
            List<Event> events = client.until(event -> event.data().contains("the last"));
            assertThat(events).noneMatch(event -> event.data().contains(east.substring(east.lastIndexOf('/') + 1)));
        }
        String officer = TestTokens.of("officer-9", Role.OFFICER);
        try (StreamClient client = new StreamClient(officer, "?after=" + position, null)) {
            assertThat(client.next().type())
                    .as("a sign of life, after what is not shown")
                    .isNull();
        }
    }

    @Test
    @DisplayName("D49 an officer is shown the calls that the own unit is sent to, and no others")
    void ownUnit() throws Exception {
        long position = board().getLong("position");
        String person = "officer-" + UUID.randomUUID();
        UUID own = Console.unitOnDuty(person);
        String mine = dispatcher.pendingCall("COLLISION", 3);
        String other = dispatcher.pendingCall("COLLISION", 3);
        dispatcher.send(other, Console.unitOnDuty());
        dispatcher.send(mine, own);
        dispatcher.post(mine + "/narrative", Map.of("text", "for you")).then().statusCode(201);
        String officer = TestTokens.of(person, Role.OFFICER);
        try (StreamClient client = new StreamClient(officer, "?after=" + position, null)) {
            List<Event> events = client.until(event -> event.data().contains("for you"));
            assertThat(events).noneMatch(event -> event.data().contains(other.substring(other.lastIndexOf('/') + 1)));
            assertThat(events).extracting(Event::type).contains("unit.status-changed", "assignment.state-changed");
        }
    }

    @Test
    @DisplayName("D7 D37 while questions go on, each later answer, word and correction is streamed to the units sent")
    void laterAnswers() throws Exception {
        String person = "officer-" + UUID.randomUUID();
        UUID unit = Console.unitOnDuty(person);
        String call = dispatcher.pendingCall("COLLISION", 3);
        long position = board().getLong("position");
        Console callTaker = Console.callTaker();
        dispatcher.send(call, unit);
        answer(callTaker, call, "SEEN");
        callTaker
                .post(call + "/persons", Map.of("role", "SUSPECT", "description", "a red coat"))
                .then()
                .statusCode(201);
        callTaker
                .post(call + "/narrative", Map.of("text", "he runs north"))
                .then()
                .statusCode(201);
        long wrong = callTaker
                .get(call + "/timeline?limit=200")
                .jsonPath()
                .getList("items.number", Long.class)
                .getLast();
        callTaker
                .post(call + "/narrative", Map.of("text", "no, he runs south", "supersedes", wrong))
                .then()
                .statusCode(201);

        try (StreamClient client = new StreamClient(TestTokens.of(person, Role.OFFICER), "?after=" + position, null)) {
            List<JsonPath> lines = client.until(event -> event.data().contains("runs south")).stream()
                    .map(event -> JsonPath.from(event.data()))
                    .toList();
            assertThat(lines)
                    .filteredOn(line -> "ANSWERS".equals(line.getString("data.reasonCode")))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.getString("data.answers[0].question")).isEqualTo("WEAPONS");
                        assertThat(line.getString("data.answers[0].value")).isEqualTo("SEEN");
                    });
            assertThat(lines.stream().map(line -> line.getString("data.person.description")))
                    .contains("a red coat");
            assertThat(lines.stream().map(line -> line.getString("data.rule"))).contains("WEAPON");
            assertThat(lines.stream().map(line -> line.getString("data.narrative")))
                    .contains("he runs north");
            assertThat(lines.getLast().getLong("data.supersedes")).isEqualTo(wrong);
        }
    }

    private static void answer(Console who, String call, String weapons) {
        Map<String, Object> answer = Map.of("question", "WEAPONS", "outcome", "ANSWERED", "value", weapons);
        who.post(call + "/answers", Map.of("answers", List.of(answer))).then().statusCode(201);
    }

    @Test
    @DisplayName("D49 a position nobody gave gets reset; what is no position is refused")
    void oddPositions() throws Exception {
        try (StreamClient client = new StreamClient(DISPATCHER, "", Long.MAX_VALUE)) {
            assertThat(client.next().type()).isEqualTo("reset");
        }
        dispatcher
                .request()
                .header("Last-Event-ID", "seven")
                .get("/v1/stream")
                .then()
                .statusCode(400);
        dispatcher.get("/v1/stream?after=-1").then().statusCode(400);
        dispatcher.get("/v1/stream?division=%00").then().statusCode(400);
    }

    @Test
    @DisplayName("D49 a console that does not read is cut off, not kept in memory, and others are not held up by it")
    void slow() throws Exception {
        double before = cut();
        String call = dispatcher.savedCall("COLLISION", 3);
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            slow.getOutputStream()
                    .write(("GET /v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + DISPATCHER + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            // What begins to come says that it listens.
            assertThat(slow.getInputStream().read()).isEqualTo('H');
            long position = board().getLong("position");
            for (int i = 0; i < 500; i++) {
                dispatcher
                        .post(call + "/narrative", Map.of("text", "x".repeat(20_000)))
                        .then()
                        .statusCode(201);
            }
            dispatcher
                    .post(call + "/narrative", Map.of("text", "the end"))
                    .then()
                    .statusCode(201);
            try (StreamClient quick = new StreamClient(DISPATCHER, "?after=" + position, null)) {
                // Clocks of other tests' calls run out meanwhile, and are told too.
                String id = call.substring(call.lastIndexOf('/') + 1);
                assertThat(quick.until(event -> event.data().contains("the end")))
                        .filteredOn(event ->
                                event.data().contains(id) && event.data().contains("narrative"))
                        .hasSize(501);
            }
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> cut() > before);
        }
    }

    private double cut() {
        return meters.counter("dispatch.stream.listeners.cut").count();
    }

    private void works() {
        for (int i = 0; i < 5; i++) {
            UUID unit = Console.unitOnDuty();
            String call = dispatcher.pendingCall("COLLISION", 3);
            String assignment = dispatcher.send(call, unit);
            dispatcher.must(assignment, "arrive", Map.of());
            dispatcher.must(assignment, "clear", Map.of("disposition", "DONE"));
            dispatcher.must(call, "close", Map.of("disposition", "DONE", "primaryUnitId", unit));
        }
    }

    private String callIn(String division) {
        Map<String, Object> content = Console.newCall("COLLISION", 3);
        content.put("location", Map.of("text", "somewhere", "division", division));
        return "/v1/calls/" + dispatcher.post("/v1/calls", content).jsonPath().getString("id");
    }

    private JsonPath board() {
        return dispatcher.get("/v1/board").then().statusCode(200).extract().jsonPath();
    }

    private static String line(Event event) {
        JsonPath line = JsonPath.from(event.data());
        return line.getString("subjectId") + " " + line.getLong("number");
    }

    private List<String> numbered(long after, long until) throws SQLException {
        return list("select line->>'subject_id' || ' ' || (line->>'number') from stream_event where position > " + after
                + " and position <= " + until + " order by position");
    }

    /** Every line of calls and units that began after the position. */
    private List<String> linesAfter(long position) throws SQLException {
        return list("select t.subject_id || ' ' || t.number from timeline t where t.subject_id > (select"
                + " id_floor(numbered_at) from stream_event where position > " + position
                + " order by position limit 1)");
    }

    private List<String> list(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
