package ca.policecomms.alerts.routing.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.alerts.StatusFacts;
import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.commons.event.EventJson;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.commons.testing.Contracts;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
    private static final AgencyProfile AGENCY =
            new AgencyProfile("kingston", null, ZoneId.of("America/Toronto"), null, null, null, null);

    private final StatusIncidentWriter writer = new StatusIncidentWriter(AGENCY);

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

    /** Facts that a shipped rule makes a message of. */
    private static final Set<String> TOLD = Stream.of("opened", "updated", "resolved", "reopened")
            .map(fact -> "status.incident." + fact + ".v1")
            .collect(Collectors.toSet());

    static Stream<Contracts.Example> incidents() {
        return Contracts.examples(StatusFacts.TOPIC).stream().filter(example -> TOLD.contains(example.type()));
    }

    @ParameterizedTest
    @MethodSource("incidents")
    @DisplayName("A31 of every example of a status incident a message is made, with a member that we do not know")
    void incidentsAreTold(Contracts.Example example) throws IOException {
        Content content = writer.write(fact(example.topic(), example.type(), withMore(example.json())));

        JsonPath told = new JsonPath(example.json());
        assertThat(content.headline().en()).endsWith(": " + told.getString("title.en"));
        assertThat(content.headline().fr()).endsWith(" : " + told.getString("title.fr"));
        assertThat(content.body().fr()).startsWith(told.getString("body.fr"));
        List<String> codes = told.getList("components.code");
        assertThat(content.topics()).contains("status").hasSize(1 + codes.size());
        assertThat(content.url().en()).isEqualTo(told.getString("url.en"));
    }

    static Stream<Contracts.Example> others() {
        return Contracts.examples(StatusFacts.TOPIC).stream().filter(example -> writerOf(example.type()) != null);
    }

    private static ContentWriter writerOf(String type) {
        if (type.matches("status\\.incident\\.(corrected|retracted)\\.v1")) {
            return new StatusCorrectionWriter();
        } else if (type.startsWith("status.maintenance.")) {
            return new StatusMaintenanceWriter(AGENCY);
        } else if (type.startsWith("status.component.")) {
            return new StatusComponentWriter(AGENCY);
        }
        return type.equals("status.incident.reported.v1") ? new StatusReportWriter() : null;
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName("A14 of every other example that is told a message is made in both languages, or none is")
    void othersAreTold(Contracts.Example example) throws IOException {
        Content content =
                writerOf(example.type()).write(fact(example.topic(), example.type(), withMore(example.json())));

        assertThat(content.headline().en())
                .isNotEqualTo(content.headline().fr())
                .contains(": ");
        assertThat(content.headline().fr()).contains(" : ");
        assertThat(content.body().en()).isNotEqualTo(content.body().fr());
        assertThat(content.topics()).startsWith("status");
        String french = new JsonPath(example.json()).getString("url.fr");
        assertThat(content.url().fr()).isEqualTo(french);
        Fact halved = fact(
                example.topic(), example.type(), example.json().replaceAll("\"fr\"\\s*:\\s*\"[^\"]*\"", "\"fr\":null"));
        assertThatThrownBy(() -> writerOf(example.type()).write(halved)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A14 an incident's message says what works, what does not, what is back, and when more is said")
    void states() throws IOException {
        String json = StatusFacts.body("k4x9q2m7w1za", "Down", "restoring")
                .replaceFirst("\"components\":\\[.*?\\]", """
                        "components":[
                        {"code":"a","name":{"en":"9-1-1","fr":"Le 9-1-1"},"old":"operational","new":"operational"},
                        {"code":"b","name":{"en":"Desk","fr":"Accueil"},"old":"major_outage","new":"operational"},
                        {"code":"c","name":{"en":"Web","fr":"Web"},"old":"operational","new":"partial_outage"}]""")
                .replace("\"at\":null,\"whenSafe\":true", "\"at\":\"2026-07-01T16:00:00Z\",\"whenSafe\":false");
        Content content = writer.write(fact(StatusFacts.TOPIC, StatusFacts.OPENED, json));

        assertThat(content.body().en())
                .contains("Affected: Web (Partial outage)", "Back in service: Desk", "In service: 9-1-1")
                .containsPattern("Next update: July 1, 2026, 12:00 p\\.?m\\.? EDT");
        assertThat(content.body().fr())
                .contains("Services touchés : Web (Panne partielle)", "De nouveau en service : Accueil")
                .contains("En service : Le 9-1-1", "Prochaine mise à jour : 1 juillet 2026 à 12 h 00");
    }

    @Test
    @DisplayName("A31 what the tests of this service send is what the contract says")
    void ownFactsAreValid() {
        String json = StatusFacts.body("k4x9q2m7w1za", "Down", "investigating");
        Contracts.validate(StatusFacts.TOPIC, StatusFacts.OPENED, json);
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
        assertThat(content.headline().fr()).isEqualTo("Rétablissement en cours : Down (fr)");
        assertThat(content.url().fr()).contains("/fr/");
    }
}
