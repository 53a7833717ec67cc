package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestDatabase;
import ca.policecomms.dispatch.life.FullLife;
import ca.policecomms.dispatch.operation.Reads;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Old months stand in nobody's way. A lock on the partitions of one of them stops every statement that so much as plans
 * to read it: whatever answers meanwhile does not look into all months.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class MonthsApartIT {
    private static final Instant OLD = Instant.parse("2015-05-05T12:00:00Z");
    private static final String OLD_STATES = "/v1/calls?state=CANCELLED&limit=200";

    private final Console supervisor = Console.supervisor();
    private final Console dispatcher = Console.dispatcher();

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private String importId;
    private JsonPath oldCall;

    @BeforeEach
    void importAnOldCall() {
        importId = supervisor
                .post(
                        "/v1/imports",
                        Map.of(
                                "name",
                                "old",
                                "fileSha256",
                                "0".repeat(60) + "2015",
                                "rows",
                                1,
                                "zone",
                                "UTC",
                                "mapping",
                                "m"))
                .jsonPath()
                .getString("id");
        Map<String, Object> content = Console.newCall("COLLISION", 3);
        content.put("receivedAt", OLD.toString());
        // Another place than that of all other calls: their history would rightly find it.
        content.put("location", Map.of("text", "1 Old Road", "civicNumber", 1, "street", "Old Road"));
        content.put("importId", importId);
        content.put("externalRef", "old-1");
        content.put("stamp", Map.of("occurredAt", OLD.toString(), "lateReason", "import", "source", "IMPORT"));
        oldCall = supervisor.post("/v1/calls", content).jsonPath();
    }

    @Test
    @DisplayName(
            "D55 an imported call lies in the month it was received in, with its timeline, and every list finds it")
    void oldCall() throws SQLException {
        String id = oldCall.getString("id");
        assertThat(one("select tableoid::regclass from call_for_service where id = '" + id + "'"))
                .isEqualTo("call_for_service_201505");
        assertThat(one("select distinct tableoid::regclass from timeline where subject_id = '" + id + "'"))
                .isEqualTo("timeline_201505");
        for (String list :
                List.of("number=" + oldCall.getString("number"), "importId=" + importId, "externalRef=old-1")) {
            dispatcher.get("/v1/calls?" + list).then().body("items.id", equalTo(List.of(id)));
            dispatcher.get("/v1/calls?state=CLOSED&" + list).then().body("items", equalTo(List.of()));
        }
        assertThat(allOf("/v1/calls?limit=200")).doesNotHaveDuplicates().endsWith(id);
        if (oldCall.getString("state").equals("INTAKE")) {
            supervisor.must("/v1/calls/" + id, "cancel", Map.of("reasonCode", "OLD"));
        }
        assertThat(allOf(OLD_STATES)).doesNotHaveDuplicates().endsWith(id);
        supervisor.get("/v1/imports/" + importId + "/measures").then().body("calls", equalTo(1));
        supervisor
                .get("/v1/metrics/response?from=2015-05-05T12:00:00Z&to=2015-05-05T12:00:01Z")
                .then()
                .statusCode(200);
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    @DisplayName("D55 no command and no read of today looks into an old month, nor waits for one")
    void today() throws SQLException {
        dispatcher.savedCall("COLLISION", 3);
        try (Connection locker = new TestDatabase(url).owner().getConnection();
                Statement statement = locker.createStatement()) {
            locker.setAutoCommit(false);
            statement.execute("lock table call_for_service_201505, timeline_201505 in access exclusive mode");
            FullLife life = new FullLife();
            life.live();
            life.live();
            Reads.all()
                    .filter(path -> !path.equals("/v1/stream") && !path.startsWith("/v1/audit"))
                    .map(path -> concrete(path, life))
                    .forEach(path -> assertThat(supervisor.get(path).statusCode())
                            .as(path)
                            .isLessThan(500));
            for (String path : reads(life)) {
                // Often enough for the driver and the server to keep a general plan, if they ever do.
                for (int i = 0; i < 12; i++) {
                    supervisor.get(path).then().statusCode(200);
                }
            }
            locker.rollback();
        }
    }

    private boolean answers(String path) {
        try {
            return CompletableFuture.supplyAsync(() -> supervisor.get(path).statusCode())
                            .get(10, TimeUnit.SECONDS)
                    < 500;
        } catch (TimeoutException waits) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private List<String> reads(FullLife life) {
        String call = last(life, "call/");
        String number = supervisor.get("/v1/calls/" + call).jsonPath().getString("number");
        return List.of(
                "/v1/queue",
                "/v1/queue?division=CITY",
                "/v1/board",
                "/v1/board?division=CITY",
                "/v1/calls?limit=1",
                "/v1/calls?state=PENDING&limit=1",
                "/v1/calls?state=CANCELLED&limit=1",
                "/v1/calls?number=" + number,
                "/v1/calls/" + call,
                "/v1/calls/" + call + "/timeline",
                "/v1/calls/" + call + "/assignments",
                "/v1/calls/" + call + "/public-preview",
                "/v1/calls/" + call + "/history",
                "/v1/calls/" + call + "/duplicates",
                "/v1/calls/" + call + "/transfers",
                "/v1/contacts/" + last(life, "contact/") + "/timeline",
                "/v1/units/" + last(life, "unit/") + "/timeline",
                "/v1/calls/" + call + "/contacts",
                "/v1/calls/" + call + "/eido",
                "/v1/calls/" + call + "/eido/received",
                "/v1/calls/" + number + "/eido",
                "/v1/contacts/" + last(life, "contact/") + "/signals",
                "/v1/contacts/follow-ups",
                "/v1/metrics/answering",
                "/v1/metrics/processing",
                "/v1/metrics/workload",
                "/v1/metrics/response");
    }

    /** A page of calls is limited to one: more may well be found in older months. */
    private static String concrete(String path, FullLife life) {
        String kind = path.startsWith("/v1/calls/") ? "call/" : path.startsWith("/v1/units/") ? "unit/" : null;
        String id = kind == null ? UUID.randomUUID().toString() : last(life, kind);
        return path.equals("/v1/calls") ? path + "?limit=1" : path.replace("{id}", id);
    }

    private static String last(FullLife life, String kind) {
        String act = life.acts().stream()
                .filter(each -> each.startsWith(kind))
                .reduce((a, b) -> b)
                .orElseThrow();
        return UUID.fromString(act.substring(kind.length()).split(" ")[0]).toString();
    }

    private List<String> allOf(String path) {
        JsonPath page = dispatcher.get(path).jsonPath();
        List<String> ids = new ArrayList<>(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = dispatcher.get(path + "&cursor=" + page.getString("next")).jsonPath();
            ids.addAll(page.getList("items.id"));
        }
        return ids;
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = new TestDatabase(url).owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
