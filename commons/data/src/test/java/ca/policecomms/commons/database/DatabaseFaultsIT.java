package ca.policecomms.commons.database;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(OidcResource.class)
class DatabaseFaultsIT {

    private final DatabaseFaults faults = new DatabaseFaults();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "40001", "40P01"})
    @DisplayName("R2 a database that is away or busy is a 503, to be tried again")
    void passing(String state) {
        assertThat(faults.translate(new IllegalStateException(new SQLException("x", state))))
                .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(CommonProblem.UNAVAILABLE));
    }

    @Test
    @DisplayName("R2 a lost update is a 412, a defect stays a 500")
    void others() {
        assertThat(faults.translate(new IllegalStateException(new OptimisticLockException())))
                .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(CommonProblem.STALE_VERSION));
        assertThat(faults.translate(new SQLException("x", "42601"))).isEmpty();
        assertThat(faults.translate(new SQLException("x", "23505"))).isEmpty();
        assertThat(faults.translate(new IllegalStateException("closed"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05"})
    @DisplayName("R2 a text that PostgreSQL cannot keep is the client's fault, and a 400")
    void notStorable(String state) {
        assertThat(faults.translate(new IllegalStateException(new SQLException("x", state))))
                .hasValueSatisfying(p -> assertThat(p.kind()).isEqualTo(CommonProblem.INVALID_REQUEST));
    }

    @Test
    @DisplayName("D39 the log of a failed statement does not quote the values of the row")
    void quietLog() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                for (Throwable t = entry.getThrown(); t != null; t = t.getCause()) {
                    logged.add(String.valueOf(t));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertProblem(
                    given().auth()
                            .oauth2(TestTokens.of("ann", "dispatcher"))
                            .post("/v1/writes/taken")
                            .then(),
                    500,
                    "internal-error");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(logged).anyMatch(line -> line.contains("duplicate key"));
        assertThat(logged).noneMatch(line -> line.contains("Detail") || line.contains("Jane"));
    }

    @Test
    @DisplayName("R10 defaults that commons jars carry apply to an application, those of the build too")
    void defaults() {
        var config = ConfigProvider.getConfig();
        assertThat(config.getValue("quarkus.http.auth.proactive", boolean.class))
                .isFalse();
        // Of the build: only an application built with them serves health on the management port alone.
        given().get("/q/health").then().statusCode(404);
        int management = config.getValue("quarkus.management.test-port", int.class);
        assertThat(management).isPositive();
        given().port(management).get("/q/health/live").then().statusCode(200);
    }
}
