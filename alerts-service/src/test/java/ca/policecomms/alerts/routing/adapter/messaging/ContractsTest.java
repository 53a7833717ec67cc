package ca.policecomms.alerts.routing.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.StatusFacts;
import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.commons.event.EventJson;
import ca.policecomms.commons.testing.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
    private final StatusIncidentWriter writer = new StatusIncidentWriter();

    static Stream<Contracts.Example> matters() {
        return Contracts.examples("media.matters.v1").stream();
    }

    @SuppressWarnings("unchecked")
    private static Fact fact(String topic, String type, String json) throws IOException {
        Map<String, Object> data = EventJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
        return new Fact(UUID.randomUUID(), topic, type, UUID.randomUUID(), 1, Instant.EPOCH, data, json);
    }

    private static String withMore(String json) {
        return "{\"somethingNew\":{\"a\":[1]}," + json.strip().substring(1);
    }

    @ParameterizedTest
    @MethodSource("matters")
    @DisplayName("A31 every example of a matter's events is read, with a member that we do not know")
    void mattersAreRead(Contracts.Example example) throws IOException {
        Fact fact = fact(example.topic(), example.type(), withMore(example.json()));
        assertThat(fact.data()).containsKey("kind").containsKey("major");
    }

    @Test
    @DisplayName("A22 the topics of a status incident are all services and each component")
    void topics() throws IOException {
        Content content = writer.write(fact(
                StatusFacts.TOPIC,
                StatusFacts.OPENED,
                withMore(StatusFacts.body("k4x9q2m7w1za", "Down", "restoring"))));

        assertThat(content.topics()).containsExactly("status", "status:k4x9q2m7w1za");
        assertThat(content.headline().en()).isEqualTo("Restoring: Down");
        assertThat(content.headline().fr()).isEqualTo("Rétablissement : Down (fr)");
        assertThat(content.url().fr()).contains("/fr/");
    }
}
