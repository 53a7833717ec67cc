package ca.policecomms.media.incident.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.inbox.IncomingEvent;
import ca.policecomms.commons.inbox.PermanentFailure;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.media.incident.model.PublicIncident;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIncidentDataTest {
    private static final String TOPIC = "dispatch.public-incidents.v1";
    private static final String PUBLISHED = "dispatch.public-incident.published.v1";

    static Stream<Contracts.Example> examples() {
        return Contracts.examples(TOPIC).stream();
    }

    private static IncomingEvent event(String type, UUID key, String json) {
        return new IncomingEvent(
                UUID.randomUUID(),
                type,
                "/dispatch-service",
                key.toString(),
                TOPIC,
                0,
                0,
                key,
                1,
                Instant.EPOCH,
                json.getBytes(StandardCharsets.UTF_8),
                null,
                Map.of());
    }

    private static UUID publicId(String json) {
        return UUID.fromString(new JsonPath(json).getString("publicId"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("D44 every example of the contract is read whole, and a member that we do not know is ignored")
    void examplesAreRead(Contracts.Example example) {
        String json = example.json().strip();
        String withMore = "{\"somethingNew\":{\"a\":[1]}," + json.substring(1);

        PublicIncident read = PublicIncidentData.read(event(example.type(), publicId(json), withMore))
                .orElseThrow();

        JsonPath told = new JsonPath(json);
        assertThat(read.version()).isEqualTo(told.getLong("version"));
        assertThat(read.withdrawn()).isEqualTo(example.type().contains("withdrawn"));
        assertThat(read.withdrawnCode()).isEqualTo(told.getString("code"));
        if (!read.withdrawn()) {
            assertThat(read.category().code()).isEqualTo(told.getString("category.code"));
            assertThat(read.location().kind().name()).isEqualTo(told.getString("location.kind"));
            assertThat(read.location().text() == null).isEqualTo(told.get("location.text") == null);
            assertThat(read.location().point() == null).isEqualTo(told.get("location.point") == null);
            assertThat(read.area()).isEqualTo(told.getString("area"));
            assertThat(read.status().name()).isEqualTo(told.getString("status"));
            assertThat(read.majorIncident()).isEqualTo(told.getBoolean("majorIncident"));
            assertThat(read.services()).isEqualTo(told.getList("services"));
            assertThat(read.road()).isEqualTo(told.getList("road"));
            assertThat(read.advice()).isEqualTo(told.getList("advice"));
            assertThat(read.occurredAt()).isEqualTo(Instant.parse(told.getString("occurredAt")));
            assertThat(read.publishedAt()).isEqualTo(Instant.parse(told.getString("publishedAt")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"publicId", "version", "category", "location", "status"})
    @DisplayName("E an event without what we cannot do without can never be applied")
    void missing(String member) {
        String json = examples()
                .filter(example -> example.type().equals(PUBLISHED))
                .findFirst()
                .orElseThrow()
                .json();
        String without = json.replace("\"" + member + "\"", "\"_" + member + "\"");

        assertThatThrownBy(() -> PublicIncidentData.read(event(PUBLISHED, publicId(json), without)))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining(member);
    }

    @Test
    @DisplayName("E the key must be the incident that the body is about")
    void foreignKey() {
        String json = Contracts.examples(TOPIC).getFirst().json();

        assertThatThrownBy(() -> PublicIncidentData.read(event(PUBLISHED, UUID.randomUUID(), json)))
                .isInstanceOf(PermanentFailure.class);
    }

    @Test
    @DisplayName("E a type that we do not know is left alone")
    void unknownType() {
        assertThat(PublicIncidentData.read(event("dispatch.public-incident.painted.v1", UUID.randomUUID(), "{}")))
                .isEmpty();
    }
}
