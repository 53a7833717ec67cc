package ca.policecomms.status.statuspage.adapter.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.wording.model.Bilingual;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatuspageRendererTest {

    private static final List<String> INCIDENT = List.of(
            "id",
            "name",
            "status",
            "created_at",
            "updated_at",
            "monitoring_at",
            "resolved_at",
            "impact",
            "shortlink",
            "started_at",
            "page_id",
            "incident_updates",
            "components");
    private static final List<String> COMPONENT = List.of(
            "id",
            "name",
            "status",
            "created_at",
            "updated_at",
            "position",
            "description",
            "showcase",
            "start_date",
            "group_id",
            "page_id",
            "group",
            "only_show_if_degraded");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    @DisplayName("S47 every document has exactly the keys of Statuspage in its order")
    void keys() throws IOException {
        JsonNode summary = get(Samples.cyberIncident(), "/api/v2/summary.json");
        assertThat(keys(summary))
                .containsExactly("page", "components", "incidents", "scheduled_maintenances", "status");
        assertThat(keys(summary.get("page"))).containsExactly("id", "name", "url", "time_zone", "updated_at");
        assertThat(keys(summary.get("status"))).containsExactly("indicator", "description");
        JsonNode group = summary.get("components").get(0);
        List<String> groupKeys = new ArrayList<>(COMPONENT);
        groupKeys.add("components");
        assertThat(keys(group)).isEqualTo(groupKeys);
        assertThat(keys(summary.get("components").get(1))).isEqualTo(COMPONENT);
        JsonNode incident = summary.get("incidents").get(0);
        assertThat(keys(incident)).isEqualTo(INCIDENT);
        assertThat(keys(incident.get("components").get(0))).isEqualTo(COMPONENT);
        JsonNode first = incident.get("incident_updates").get(1);
        assertThat(keys(first))
                .containsExactly(
                        "id",
                        "status",
                        "body",
                        "incident_id",
                        "created_at",
                        "updated_at",
                        "display_at",
                        "affected_components",
                        "deliver_notifications",
                        "custom_tweet",
                        "tweet_id");
        assertThat(keys(first.get("affected_components").get(0)))
                .containsExactly("code", "name", "old_status", "new_status");
        assertThat(keys(get(Samples.allWell(), "/api/v2/status.json"))).containsExactly("page", "status");
        assertThat(keys(get(Samples.allWell(), "/api/v2/components.json"))).containsExactly("page", "components");
        assertThat(keys(get(Samples.allWell(), "/api/v2/incidents.json"))).containsExactly("page", "incidents");
        assertThat(keys(get(Samples.allWell(), "/api/v2/incidents/unresolved.json")))
                .containsExactly("page", "incidents");
        for (String name : List.of("", "/upcoming", "/active")) {
            assertThat(keys(get(Samples.allWell(), "/api/v2/scheduled-maintenances" + name + ".json")))
                    .containsExactly("page", "scheduled_maintenances");
        }
    }

    @Test
    @DisplayName(
            "S49 an update that affects no component has null, not an empty list; the summary has unresolved incidents"
                    + " only")
    void nulls() throws IOException {
        JsonNode incidents =
                get(Samples.cyberIncident(), "/api/v2/summary.json").get("incidents");
        assertThat(incidents).hasSize(1);
        assertThat(incidents
                        .get(0)
                        .get("incident_updates")
                        .get(0)
                        .get("affected_components")
                        .isNull())
                .isTrue();
        assertThat(incidents.get(0).get("resolved_at").isNull()).isTrue();
        assertThat(incidents.get(0).get("components")).hasSize(2);
        assertThat(get(Samples.cyberIncident(), "/api/v2/incidents.json").get("incidents"))
                .hasSize(2);
    }

    @Test
    @DisplayName("S15 the wire knows identified where the page says contained")
    void wireStatus() throws IOException {
        JsonNode incident = get(Samples.cyberIncident(), "/api/v2/summary.json")
                .get("incidents")
                .get(0);
        assertThat(incident.get("status").asText()).isEqualTo("identified");
        assertThat(incident.get("incident_updates").get(0).get("status").asText())
                .isEqualTo("identified");
    }

    @Test
    @DisplayName(
            "S50 times are ISO 8601 with milliseconds in the zone of the page, Z for Etc/UTC; the start date is a date")
    void times() throws IOException {
        JsonNode page = get(Samples.allWell(), "/api/v2/status.json").get("page");
        assertThat(page.get("updated_at").asText()).isEqualTo("2026-11-21T08:00:00.000-05:00");
        assertThat(page.get("time_zone").asText()).isEqualTo("America/Toronto");
        assertThat(new PageTimes(ZoneId.of("Etc/UTC")).text(Samples.EIGHT)).isEqualTo("2026-11-21T13:00:00.000Z");
        JsonNode component = get(Samples.allWell(), "/api/v2/components.json")
                .get("components")
                .get(1);
        assertThat(component.get("start_date").asText()).isEqualTo("2026-01-02");
        assertThat(component.get("id").asText()).matches("[0-9a-z]{12}");
    }

    @Test
    @DisplayName("S51 the same in French under /status/fr/api/v2/")
    void french() throws IOException {
        JsonNode summary = get(Samples.allWell(), "/status/fr/api/v2/summary.json");
        assertThat(summary.get("components").get(1).get("name").asText()).isEqualTo("Appels au 9-1-1");
        assertThat(summary.get("status").get("description").asText()).isEqualTo("Tous les services fonctionnent");
        assertThat(keys(summary))
                .containsExactly("page", "components", "incidents", "scheduled_maintenances", "status");
    }

    @Test
    @DisplayName("S47 a maintenance is an incident with its window; upcoming, active and all are apart")
    void maintenances() throws IOException {
        JsonNode upcoming = get(Samples.everything(), "/api/v2/scheduled-maintenances/upcoming.json")
                .get("scheduled_maintenances");
        assertThat(upcoming).hasSize(1);
        List<String> keys = new ArrayList<>(INCIDENT);
        keys.addAll(List.of("scheduled_for", "scheduled_until"));
        assertThat(keys(upcoming.get(0))).isEqualTo(keys);
        assertThat(upcoming.get(0).get("impact").asText()).isEqualTo("maintenance");
        assertThat(upcoming.get(0).get("status").asText()).isEqualTo("scheduled");
        assertThat(get(Samples.everything(), "/api/v2/scheduled-maintenances/active.json")
                        .get("scheduled_maintenances"))
                .isEmpty();
        assertThat(get(Samples.everything(), "/api/v2/scheduled-maintenances.json")
                        .get("scheduled_maintenances"))
                .hasSize(2);
        assertThat(get(Samples.everything(), "/api/v2/summary.json").get("scheduled_maintenances"))
                .hasSize(1);
    }

    @Test
    @DisplayName("S15 an incident with a released report is a postmortem on the wire")
    void postmortem() throws IOException {
        assertThat(get(Samples.everything(), "/api/v2/incidents.json")
                        .get("incidents")
                        .get(1)
                        .get("status")
                        .asText())
                .isEqualTo("postmortem");
    }

    private JsonNode get(ReleasedState state, String path) throws IOException {
        PageIdentity identity = new PageIdentity(
                "kingston0001",
                new Bilingual("Kingston Police", "Service de police de Kingston"),
                "https://s.example.org",
                Samples.ZONE);
        Map<String, Rendered> bodies = new StatuspageRenderer(identity).render(state);
        return json.readTree(bodies.get(path).fresh().bytes());
    }

    private static List<String> keys(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
