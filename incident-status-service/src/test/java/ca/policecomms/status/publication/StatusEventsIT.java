package ca.policecomms.status.publication;

import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.Told;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

        List<ConsumerRecord<String, String>> ofIncident = Told.records(story.incident(), 3);
        assertThat(ofIncident.stream().map(Told::type))
                .containsExactly(
                        "status.incident.opened.v1", "status.incident.updated.v1", "status.incident.resolved.v1");
        assertThat(ofIncident.stream().map(r -> Told.header(r, "aggregateversion")))
                .containsExactly("1", "2", "3");
        JsonNode opened = json.readTree(ofIncident.getFirst().value());
        assertThat(opened.at("/components/0/new").asText()).isEqualTo("major_outage");
        assertThat(opened.at("/title/fr").asText()).isEqualTo("Raconté");
        assertThat(opened.at("/wireStatus").asText()).isEqualTo("identified");
        assertThat(opened.at("/emergencyAffected").asBoolean()).isFalse();

        List<ConsumerRecord<String, String>> ofComponent = Told.records(component, 2);
        assertThat(json.readTree(ofComponent.get(0).value())
                        .at("/alternate/wording/en")
                        .asText())
                .isEqualTo("Come to the counter.");
        assertThat(json.readTree(ofComponent.get(1).value()).at("/alternate").isNull())
                .isTrue();

        List<ConsumerRecord<String, String>> all = new ArrayList<>(ofIncident);
        all.addAll(ofComponent);
        for (ConsumerRecord<String, String> event : all) {
            Contracts.validate(TOPIC, Told.type(event), event.value());
            assertThat(event.value()).doesNotContain("blue binder");
        }
    }

    @Test
    @DisplayName("S38 reopening, correction, retraction, report and maintenance are told as their contracts say")
    void allTold() {
        Story story = Story.begin("All told", "Tout est dit");
        String first = story.update("identified", "minor", "One.", "Un.");
        String original = story.release(first, List.of(), List.of());
        String correction = EDITOR.act(
                        original,
                        "correction",
                        Map.of("updateId", first, "body", text("Two.", "Deux."), "reason", text("Wrong.", "Faux.")))
                .statusCode(201)
                .extract()
                .path("id");
        Story.releaseNow("/v1/publications/" + correction);
        String retraction = EDITOR.act(original, "retraction", Map.of("reason", text("Not so.", "Pas ainsi.")))
                .statusCode(201)
                .extract()
                .path("id");
        Story.releaseNow("/v1/publications/" + retraction);
        story.release(story.update("resolved", "none", "Over.", "Fini."), List.of(), List.of());
        String again = EDITOR.post(
                        "/v1/incidents/" + story.incident() + "/updates",
                        Map.of(
                                "phase", "investigating",
                                "impact", "minor",
                                "body", text("Again.", "Encore."),
                                "reopenReason", "Back."))
                .statusCode(201)
                .extract()
                .path("id");
        story.release(again, List.of(), List.of());
        Told.assertKept(
                Told.records(story.incident(), 5),
                "status.incident.opened.v1",
                "status.incident.corrected.v1",
                "status.incident.retracted.v1",
                "status.incident.resolved.v1",
                "status.incident.reopened.v1");
        String component = Story.component("Told window", "Fenêtre dite");
        Story.releaseNow(Story.publication(
                Map.of("components", List.of(Map.of("componentId", component, "status", "operational")))));
        Instant from = Instant.now().plusSeconds(5);
        String maintenance = EDITOR.post(
                        "/v1/maintenances",
                        Map.of(
                                "title", text("Told", "Dit"),
                                "description", text("Come.", "Venez."),
                                "scheduledFor", from.toString(),
                                "scheduledUntil", from.plusSeconds(2).toString(),
                                "componentIds", List.of(component),
                                "reminders", List.of(1)))
                .statusCode(201)
                .extract()
                .path("id");
        Story.releaseNow(Story.publication(Map.of("parts", List.of(Map.of("kind", "maintenance", "id", maintenance)))));
        Told.assertKept(
                Told.records(maintenance, 4),
                "status.maintenance.scheduled.v1",
                "status.maintenance.reminded.v1",
                "status.maintenance.started.v1",
                "status.maintenance.completed.v1");
        Told.assertKept(Told.records(component, 2), "status.component.changed.v1", "status.component.changed.v1");
    }
}
