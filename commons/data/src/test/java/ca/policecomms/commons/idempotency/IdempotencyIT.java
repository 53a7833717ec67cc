package ca.policecomms.commons.idempotency;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.Rows;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(OidcResource.class)
class IdempotencyIT {

    @Inject
    DataSource database;

    private final String note = "note-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    private static ValidatableResponse post(String path, String subject, String key, String body) {
        var request = given().auth()
                .oauth2(TestTokens.of(subject, "dispatcher"))
                .contentType(ContentType.JSON)
                .body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(path)
                .then();
    }

    private String body(int millis, String fail) {
        return "{\"note\":\"%s\",\"millis\":%d,\"fail\":\"%s\"}".formatted(note, millis, fail);
    }

    private int effects() {
        return Rows.count(database, "written WHERE note = '" + note + "'");
    }

    @Test
    @DisplayName("R9 a repeated request is answered as the first was, byte for byte, and has no effect")
    void replay() {
        var first = post("/v1/writes", "ann", key, body(0, "")).statusCode(201).extract();
        assertThat(first.header(Idempotency.REPLAYED)).isNull();
        // The same request, written in another order.
        var second = post("/v1/writes", "ann", key, "{\"fail\":\"\", \"millis\":0, \"note\":\"%s\"}".formatted(note))
                .statusCode(201)
                .header(Idempotency.REPLAYED, equalTo("true"))
                .extract();
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    @DisplayName("R9 a key used for another body or another address is a 422")
    void reused() {
        post("/v1/writes", "ann", key, body(0, "")).statusCode(201);
        assertProblem(post("/v1/writes", "ann", key, body(1, "")), 422, "idempotency-key-reused");
        assertProblem(post("/v1/writes/other", "ann", key, body(0, "")), 422, "idempotency-key-reused");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    @DisplayName("R9 keys of different callers have nothing to do with each other; without a key every request counts")
    void callers() {
        post("/v1/writes", "ann", key, body(0, "")).statusCode(201);
        post("/v1/writes", "bob", key, body(0, "")).statusCode(201).header(Idempotency.REPLAYED, nullValue());
        post("/v1/writes", "ann", null, body(0, "")).statusCode(201);
        assertThat(effects()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "break"})
    @DisplayName("R9 a refused or failed request stores neither effect nor key")
    void failed(String fail) {
        post("/v1/writes", "ann", key, body(0, fail)).statusCode("break".equals(fail) ? 500 : 409);
        assertThat(effects()).isZero();
        assertThat(Rows.count(database, "idempotency_key WHERE key = '" + key + "'"))
                .isZero();
        post("/v1/writes", "ann", key, body(0, "")).statusCode(201).header(Idempotency.REPLAYED, nullValue());
    }

    @Test
    @DisplayName("R9 of eight requests with one key at the same time one has the effect, the others its answer")
    void concurrent() throws Exception {
        List<String> answers = atOnce(
                8,
                () -> post("/v1/writes", "ann", key, body(200, ""))
                        .statusCode(201)
                        .extract()
                        .asString());
        assertThat(answers).hasSize(8).containsOnly(answers.getFirst());
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    @DisplayName("R9 when the first of several at the same time rolls back, another does the work, once")
    void concurrentRollback() throws Exception {
        try (Connection rival = database.getConnection()) {
            rival.setAutoCommit(false);
            try (var statement = rival.createStatement()) {
                statement.execute("INSERT INTO idempotency_key (caller, key, operation, request_hash) VALUES ('ann', '"
                        + key + "', 'x', '')");
            }
            Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(Duration.ofMillis(400));
                    rival.rollback();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            List<String> answers = atOnce(
                    4,
                    () -> post("/v1/writes", "ann", key, body(50, ""))
                            .statusCode(201)
                            .extract()
                            .asString());
            assertThat(answers).containsOnly(answers.getFirst());
        }
        assertThat(effects()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é"})
    @DisplayName("R9 a key is 1 to 128 visible ASCII characters")
    void syntax(String bad) {
        assertProblem(post("/v1/writes", "ann", bad, body(0, "")), 400, "invalid-request")
                .naming("Idempotency-Key");
        assertProblem(post("/v1/writes", "ann", "k".repeat(129), body(0, "")), 400, "invalid-request");
        post("/v1/writes", "ann", "k".repeat(91) + key + "!", body(0, "")).statusCode(201);
    }

    @Test
    @DisplayName("R9 keys are forgotten after 48 hours and not before")
    void purge() throws Exception {
        for (String age : List.of("47 hours", "49 hours")) {
            try (Connection connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "INSERT INTO idempotency_key (caller, key, operation, request_hash, status, created_at)"
                                + " VALUES ('purged', '" + age + "', 'x', '', 204, now() - interval '" + age + "')");
            }
        }
        try (Connection connection = database.getConnection()) {
            assertThat(IdempotencyKeys.purge(connection, Duration.ofHours(48), 100))
                    .isEqualTo(1);
        }
        assertThat(Rows.of(database, "SELECT key FROM idempotency_key WHERE caller = 'purged'"))
                .containsExactly("47 hours");
    }

    private static List<String> atOnce(int times, Callable<String> request) throws Exception {
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
