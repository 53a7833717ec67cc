package ca.policecomms.status.publication;

import static ca.policecomms.status.Staff.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class StatusEventsIT {

    private static final String TOPIC = "status.incidents.v1";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    @DisplayName("S38 every release is told on status.incidents.v1, in order, as its contract says, without staff text")
    void told() throws IOException {
        Story story = Story.begin("Told", "Raconté");
        String component = Story.component("Told counter", "Guichet raconté");
        String alternate = Story.alternate(component, story.incident());
        story.release(
                story.update("identified", "major", "Down.", "En panne."),
                List.of(Map.of("componentId", component, "status", "major_outage")),
                List.of(alternate));
        story.release(story.update("restoring", "major", "Restoring.", "Rétablissement."), List.of(), List.of());
        EDITOR.act("/v1/alternates/" + alternate, "end", Map.of("backEntry", "not-needed"))
                .statusCode(200);
        story.release(
                story.update("resolved", "none", "Done.", "Fini."),
                List.of(Map.of("componentId", component, "status", "operational")),
                List.of(alternate));

        List<ConsumerRecord<String, String>> ofIncident = records(story.incident(), 3);
        assertThat(ofIncident.stream().map(StatusEventsIT::type))
                .containsExactly(
                        "status.incident.opened.v1", "status.incident.updated.v1", "status.incident.resolved.v1");
        assertThat(ofIncident.stream().map(r -> header(r, "aggregateversion"))).containsExactly("1", "2", "3");
        JsonNode opened = json.readTree(ofIncident.getFirst().value());
        assertThat(opened.at("/components/0/new").asText()).isEqualTo("major_outage");
        assertThat(opened.at("/title/fr").asText()).isEqualTo("Raconté");
        assertThat(opened.at("/wireStatus").asText()).isEqualTo("identified");
        assertThat(opened.at("/emergencyAffected").asBoolean()).isFalse();

        List<ConsumerRecord<String, String>> ofComponent = records(component, 2);
        assertThat(json.readTree(ofComponent.get(0).value())
                        .at("/alternate/wording/en")
                        .asText())
                .isEqualTo("Come to the counter.");
        assertThat(json.readTree(ofComponent.get(1).value()).at("/alternate").isNull())
                .isTrue();

        List<ConsumerRecord<String, String>> all = new ArrayList<>(ofIncident);
        all.addAll(ofComponent);
        for (ConsumerRecord<String, String> event : all) {
            Contracts.validate(TOPIC, type(event), event.value());
            assertThat(event.value()).doesNotContain("blue binder");
        }
    }

    private static List<ConsumerRecord<String, String>> records(String key, int expected) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                KafkaResource.bootstrapServers(),
                "group.id",
                "test-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= expected;
            });
        }
        return found;
    }

    private static String type(ConsumerRecord<String, String> event) {
        return header(event, "ce_type");
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
