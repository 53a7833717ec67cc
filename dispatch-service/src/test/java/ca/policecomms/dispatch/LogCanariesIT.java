package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.records.SimulatorResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A birth certificate in a log file is kept for as long as the log file is, by whoever keeps it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(SimulatorResource.class)
class LogCanariesIT {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("ca.policecomms");

    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Written written = new Written();
    private Level level;

    /** Everything that is logged from now on, causes included, at any level that our own classes have. */
    @BeforeEach
    void listen() {
        level = OURS.getLevel();
        OURS.setLevel(Level.ALL);
        written.setLevel(Level.ALL);
        ROOT.addHandler(written);
    }

    @AfterEach
    void stop() {
        ROOT.removeHandler(written);
        OURS.setLevel(level);
    }

    @Test
    @DisplayName("D39 no caller, place, word, plate or person asked about is in the log, at any level, refused or not")
    void nothingInTheLog() {
        Map<String, Object> call = Console.newCall("COLLISION", 2);
        call.put("narrative", "CANARYWORDS everywhere");
        call.put("caller", Map.of("name", "Canaryname Quist", "phone", "613-555-0177"));
        call.put("location", Map.of("text", "77 Canarystreet", "street", "Canarystreet", "civicNumber", 77));
        String path =
                "/v1/calls/" + callTaker.post("/v1/calls", call).jsonPath().getString("id");
        dispatcher.must(path, "enter", Map.of());
        callTaker.post(
                "/v1/contacts",
                Map.of("kind", "TEXT", "caller", Map.of("name", "Canaryname", "phone", "+9 canaryphone")));
        refusals(path, call);
        records(path);

        OURS.info("heard");
        assertThat(written.lines).anyMatch(line -> line.contains("heard"));
        for (String canary : List.of("canary", "613-555-0177", "613 555 0177", "6135550177", "1977-07-17", "Quist")) {
            assertThat(written.lines)
                    .as(canary)
                    .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT)
                            .contains(canary.toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** What is wrong with a request is told to who sent it. */
    private void refusals(String path, Map<String, Object> call) {
        Map<String, Object> unknown = new HashMap<>(call);
        unknown.put("typeCode", "NO-SUCH-TYPE");
        callTaker.post("/v1/calls", unknown).then().statusCode(422);
        Map<String, Object> surprising = new HashMap<>(call);
        surprising.put("canaryMember", "Canaryname");
        callTaker.post("/v1/calls", surprising).then().statusCode(400);
        callTaker
                .request()
                .contentType(ContentType.JSON)
                .body("{\"caller\":{\"name\":\"Canaryname\", ]")
                .post("/v1/calls")
                .then()
                .statusCode(400);
        // The database refuses this one.
        callTaker
                .post(path + "/narrative", Map.of("text", "CANARYWORDS \u0000"))
                .then()
                .statusCode(400);
        dispatcher.act(path + "/enter", 1, Map.of()).then().statusCode(412);
    }

    private void records(String path) {
        for (Map<String, Object> criteria : List.<Map<String, Object>>of(
                Map.of("surname", "Canaryname", "birthDate", "1977-07-17"), Map.of("plate", "CANARY7"))) {
            Map<String, Object> question = new HashMap<>();
            question.put("kind", criteria.containsKey("plate") ? "PLATE" : "PERSON");
            question.put("callId", path.substring("/v1/calls/".length()));
            question.put("reason", "CANARYWORDS");
            question.put("criteria", criteria);
            assertThat(callTaker.post("/v1/queries", question).statusCode()).isIn(201, 202);
            question.put("kind", "ARTICLE");
            callTaker.post("/v1/queries", question).then().statusCode(422);
        }
    }

    private static final class Written extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Formatter formatter = new Formatter() {
            @Override
            public String format(LogRecord line) {
                return formatMessage(line);
            }
        };

        @Override
        public void publish(LogRecord line) {
            StringWriter text = new StringWriter();
            text.append(line.getLoggerName()).append(' ').append(formatter.format(line));
            if (line.getParameters() != null) {
                for (Object parameter : line.getParameters()) {
                    text.append(' ').append(String.valueOf(parameter));
                }
            }
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
