package ca.policecomms.dispatch.publicincident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.publicincident.PublicOutbox.Sent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class TestCallIT {
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();

    @Inject
    DataSource database;

    @Test
    @DisplayName("D50 a call marked as a test is never public and not measured; one that turns out to be none is both")
    void marked() throws SQLException {
        String call = callTaker.savedCall("COLLISION", 2);
        callTaker.must(call, "test", Map.of("test", true));
        callTaker.must(call, "test", Map.of("test", true));
        callTaker.must(call, "enter", Map.of());
        assertThat(new PublicOutbox(database).ofCall(call)).isEmpty();
        dispatcher.get(call + "/public-preview").then().body("reason", equalTo("TEST"));
        assertThat(tests()).isPositive();
        long before = tests();
        callTaker.must(call, "test", Map.of("test", false));
        assertThat(tests()).isEqualTo(before - 1);
        assertThat(new PublicOutbox(database).ofCall(call))
                .extracting(Sent::type)
                .containsExactly("published");
        callTaker.must(call, "test", Map.of("test", true));
        assertThat(new PublicOutbox(database).ofCall(call))
                .extracting(Sent::type)
                .containsExactly("published", "withdrawn");
    }

    private long tests() {
        Number tests = dispatcher
                .get("/v1/metrics/processing")
                .jsonPath()
                .get("intervals.find { it.name == 'receivedToEntered' && it.priority == null }.excluded.TEST");
        return tests == null ? 0 : tests.longValue();
    }
}
