package ca.policecomms.commons.audit;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.commons.Rows;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(OidcResource.class)
class AuditIT {

    @Inject
    DataSource database;

    @Inject
    SealKeys keys;

    @Inject
    Audit audit;

    private static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(TestTokens.of(subject, roles)).contentType(ContentType.JSON);
    }

    private static String person() {
        return "person-" + UUID.randomUUID();
    }

    private static String write(String note, String fail) {
        return "{\"note\":\"%s\",\"millis\":0,\"fail\":\"%s\"}".formatted(note, fail);
    }

    @Test
    @DisplayName("D37 an act is audited with actor, name, roles, subject and trace, in its transaction")
    void act() {
        String ann = person();
        as(ann, "officer", "dispatcher")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(write("n", ""))
                .post("/v1/writes")
                .then()
                .statusCode(201);
        assertThat(Rows.of(
                        database,
                        "SELECT actor_name, roles, action, trace_id, details FROM audit WHERE actor = '" + ann + "'"))
                .containsExactly("Test " + ann
                        + "|{dispatcher,officer}|write.made|0af7651916cd43dd8448eb211c80319c|{\"note\": \"kept\"}");
    }

    @Test
    @DisplayName("D56 a refused command changes nothing but the audit, which says who, where and why, never the body")
    void refusedCommand() {
        String ann = person();
        as(ann, "dispatcher")
                .body(write("Jane Doe", "refuse"))
                .post("/v1/writes")
                .then()
                .statusCode(409);
        assertThat(Rows.count(database, "written WHERE note = 'Jane Doe'")).isZero();
        assertThat(Rows.of(database, "SELECT action, subject, details FROM audit WHERE actor = '" + ann + "'"))
                .containsExactly("refused|/v1/writes|{\"code\": \"illegal-transition\", \"route\": \"/v1/writes\","
                        + " \"method\": \"POST\", \"status\": 409}");
    }

    @Test
    @DisplayName("D56 a stale command is audited with the path it was sent to")
    void stale() {
        String ann = person();
        UUID id = UUID.randomUUID();
        as(ann, "dispatcher").post("/v1/writes/" + id + "/close").then().statusCode(412);
        assertThat(Rows.of(database, "SELECT subject, details->>'route' FROM audit WHERE actor = '" + ann + "'"))
                .containsExactly("/v1/writes/" + id + "/close|/v1/writes/{id}/close");
    }

    @Test
    @DisplayName("D56 a command refused by its role is audited, a refused read is not")
    void forbidden() {
        String eve = person();
        as(eve, "journalist").body(write("n", "")).post("/v1/writes").then().statusCode(403);
        as(eve, "dispatcher").get("/v1/writes/" + UUID.randomUUID()).then().statusCode(403);
        assertThat(Rows.of(database, "SELECT action, details->>'code', roles FROM audit WHERE actor = '" + eve + "'"))
                .containsExactly("refused|role-forbidden|{journalist}");
    }

    @Test
    @DisplayName("D37 an act outside a transaction is not audited but fails: it could come true alone")
    void noTransaction() {
        String ann = person();
        assertProblem(as(ann, "dispatcher").post("/v1/writes/no-transaction").then(), 500, "internal-error");
        assertThat(Rows.count(database, "audit WHERE actor = '" + ann + "'")).isZero();
    }

    @Test
    @DisplayName(
            "D37 what no request started is done by the system; a refusal outside the REST API survives the rollback")
    void system() {
        String subject = "write/" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> audit.did("write.expired", subject, Map.of()));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.did("write.lost", subject, Map.of());
                    audit.refused("write.change", subject, "rule-violated");
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Rows.of(
                        database,
                        "SELECT actor, action, details->>'code' FROM audit WHERE subject = '" + subject
                                + "' ORDER BY id"))
                .containsExactly("system|write.expired|null", "system|refused|rule-violated");
    }

    @Test
    @DisplayName("D38 auditors list the audit newest first, filtered and paged, and are audited for it")
    void list() {
        String ann = person();
        for (int i = 0; i < 5; i++) {
            as(ann, "dispatcher")
                    .body(write("n" + i, ""))
                    .post("/v1/writes")
                    .then()
                    .statusCode(201);
        }
        String auditor = person();
        var first = as(auditor, "auditor")
                .queryParam("actor", ann)
                .queryParam("action", "write.made")
                .queryParam("reason", "yearly check")
                .queryParam("limit", 3)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.actor", everyItem(equalTo(ann)))
                .body("items[0].details.note", equalTo("kept"))
                .extract()
                .jsonPath();
        assertThat(first.getString("items[0].id")).isGreaterThan(first.getString("items[1].id"));
        as(auditor, "auditor")
                .queryParam("actor", ann)
                .queryParam("limit", 3)
                .queryParam("cursor", first.getString("next"))
                .get("/v1/audit")
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        as(auditor, "auditor")
                .queryParam("actor", ann)
                .queryParam("from", "2100-01-01T00:00:00Z")
                .get("/v1/audit")
                .then()
                .body("items", hasSize(0));
        assertThat(Rows.of(
                        database,
                        "SELECT action, subject, reason, details->>'actor', details->>'rows' FROM audit WHERE actor = '"
                                + auditor + "' ORDER BY id LIMIT 1"))
                .containsExactly("read|audit|yearly check|" + ann + "|3");
    }

    @Test
    @DisplayName("D38 only auditors read the audit; a bad cursor, limit or range is a 400")
    void refusals() {
        assertProblem(as(person(), "admin", "dispatcher").get("/v1/audit").then(), 403, "role-forbidden");
        assertProblem(given().get("/v1/audit/verify").then(), 401, "unauthenticated");
        String auditor = person();
        assertProblem(as(auditor, "auditor").get("/v1/audit?cursor=x").then(), 400, "invalid-request")
                .naming("cursor");
        assertProblem(as(auditor, "auditor").get("/v1/audit?limit=201").then(), 400, "invalid-request")
                .naming("limit");
        assertProblem(as(auditor, "auditor").get("/v1/audit?from=x").then(), 400, "invalid-request")
                .naming("from");
        assertProblem(as(auditor, "auditor").get("/v1/audit/verify?from=0").then(), 400, "invalid-request")
                .naming("from");
        assertProblem(as(auditor, "auditor").get("/v1/audit/verify?from=3&to=2").then(), 400, "invalid-request")
                .naming("to");
    }

    @Test
    @DisplayName("D38 verify answers over HTTP")
    void verify() {
        as(person(), "dispatcher")
                .body(write("n", ""))
                .post("/v1/writes")
                .then()
                .statusCode(201);
        Sealer sealer = new Sealer(database, keys, Clock.systemUTC());
        while (sealer.sealOnce()) {
            // as many links as it takes
        }
        String auditor = person();
        as(auditor, "auditor")
                .get("/v1/audit/verify")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("pending", equalTo(0));
        assertThat(Rows.count(database, "audit WHERE actor = '" + auditor + "' AND subject = 'audit/verify'"))
                .isEqualTo(1);
    }
}
