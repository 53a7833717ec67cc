package ca.policecomms.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What waits, for whom. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class QueueIT {
    private final Console dispatcher = Console.dispatcher();

    @Test
    @DisplayName("D20 each agency sees the calls of its types; those of unknown type are the police's")
    void byAgency() {
        String robbery = waiting("ROBBERY");
        String fire = waiting("FIRE_STRUCTURE");
        String unknown = waiting("UNKNOWN");
        assertThat(queue("POLICE")).contains(robbery, unknown).doesNotContain(fire);
        assertThat(queue("FIRE")).contains(fire).doesNotContain(robbery, unknown);
        assertThat(dispatcher.get("/v1/queue?agency=OTHER").jsonPath().getLong("waiting"))
                .isEqualTo(queue("OTHER").size());
    }

    private String waiting(String type) {
        String call = Console.callTaker().savedCall(type, 0);
        dispatcher.must(call, "enter", Map.of("confirmUnknown", true));
        return call.substring("/v1/calls/".length());
    }

    private List<String> queue(String agency) {
        JsonPath page = dispatcher.get("/v1/queue?limit=200&agency=" + agency).jsonPath();
        return page.getList("calls.id");
    }
}
