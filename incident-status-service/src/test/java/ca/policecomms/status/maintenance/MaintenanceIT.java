package ca.policecomms.status.maintenance;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class MaintenanceIT {

    private static String plan(String component, Instant from, Instant until, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", text("New switches", "Nouveaux commutateurs"),
                "description", text("Come to the desk.", "Venez à l’accueil."),
                "scheduledFor", from.toString(),
                "scheduledUntil", until.toString(),
                "componentIds", List.of(component)));
        body.putAll(more);
        return EDITOR.post("/v1/maintenances", body).statusCode(201).extract().path("id");
    }

    private static String publish(String kind, String id) {
        String publication = Story.publication(Map.of("parts", List.of(Map.of("kind", kind, "id", id))));
        Story.releaseNow(publication);
        return publication;
    }

    private static String releasedComponent(String en) {
        String component = Story.component(en, en);
        Story.releaseNow(Story.publication(
                Map.of("components", List.of(Map.of("componentId", component, "status", "operational")))));
        return component;
    }

    @Test
    @DisplayName("S20 a released window starts and ends by itself, components follow, and a series goes on")
    void byItself() {
        String component = releasedComponent("Window desk");
        Instant from = Instant.now().plusSeconds(6);
        String id = plan(
                component, from, from.plusSeconds(3), Map.of("recurrence", "FREQ=WEEKLY", "reminders", List.of(60)));
        publish("maintenance", id);
        Story.awaitPage("/api/v2/scheduled-maintenances.json", "New switches");
        String path = "/v1/maintenances/" + id;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> EDITOR.get(path).body("state", equalTo("completed")));
        EDITOR.get("/v1/components/" + component + "/history?limit=10")
                .body("items.new", equalTo(List.of("operational", "under_maintenance")));
        EDITOR.get("/v1/components/" + component).body("status", equalTo("operational"));
        List<String> windows = EDITOR.get("/v1/maintenances?state=scheduled&limit=200")
                .extract()
                .path("items.findAll { it.componentIds.contains('" + component + "') }.scheduledFor");
        assertThat(windows).hasSize(1);
        assertThat(Instant.parse(windows.getFirst())).isAfter(from.plus(6, ChronoUnit.DAYS));
        Story.awaitPage(
                "/api/v2/scheduled-maintenances.json", "The maintenance has begun.", "The maintenance is over.");
        Story.awaitPage("/status/fr/api/v2/scheduled-maintenances.json", "L’entretien est terminé.");
    }

    @Test
    @DisplayName("S20 no component is in two windows; an update moves a window, another calls it off")
    void movedAndCancelled() {
        String component = releasedComponent("Busy desk");
        Instant from = Instant.now().plus(10, ChronoUnit.DAYS);
        String id = plan(component, from, from.plusSeconds(3_600), Map.of());
        publish("maintenance", id);
        String second = plan(component, from.plusSeconds(1_800), from.plusSeconds(7_200), Map.of());
        String clash = Story.publication(Map.of("parts", List.of(Map.of("kind", "maintenance", "id", second))));
        assertProblem(EDITOR.act(clash, "submission", null), 409, "window-overlap");
        String path = "/v1/maintenances/" + id;
        String moved = EDITOR.post(
                        path + "/updates",
                        Map.of(
                                "status", "scheduled",
                                "body", text("A week later.", "Une semaine plus tard."),
                                "scheduledFor", from.plus(7, ChronoUnit.DAYS).toString(),
                                "scheduledUntil",
                                        from.plus(7, ChronoUnit.DAYS)
                                                .plusSeconds(3_600)
                                                .toString()))
                .statusCode(201)
                .extract()
                .path("id");
        publish("maintenance_update", moved);
        EDITOR.act(clash, "submission", null).statusCode(200);
        String off = EDITOR.post(
                        path + "/updates", Map.of("status", "cancelled", "body", text("Called off.", "Annulé.")))
                .statusCode(201)
                .extract()
                .path("id");
        publish("maintenance_update", off);
        EDITOR.get(path).body("state", equalTo("cancelled"));
        assertProblem(
                EDITOR.post(path + "/updates", Map.of("status", "completed", "body", text("a", "b"))),
                409,
                "illegal-transition");
        assertProblem(EDITOR.patch(path, Map.of("title", text("a", "b"))), 409, "illegal-transition");
    }

    @Test
    @DisplayName("S20 a window that ends before it starts, a bad rule and an unknown component are refused")
    void refused() {
        Instant from = Instant.now().plus(1, ChronoUnit.DAYS);
        String component = Story.component("Refused desk", "Refusé");
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", text("a", "b"),
                "description", text("a", "b"),
                "scheduledFor", from.toString(),
                "scheduledUntil", from.toString(),
                "componentIds", List.of(component)));
        assertProblem(EDITOR.post("/v1/maintenances", body), 400, "invalid-request")
                .naming("scheduledUntil");
        body.put("scheduledUntil", from.plusSeconds(60).toString());
        body.put("recurrence", "FREQ=SOMETIMES");
        assertProblem(EDITOR.post("/v1/maintenances", body), 400, "invalid-request")
                .naming("recurrence");
        body.remove("recurrence");
        body.put("componentIds", List.of(UUID.randomUUID().toString()));
        assertProblem(EDITOR.post("/v1/maintenances", body), 422, "rule-violated")
                .naming("componentIds");
        body.put("componentIds", List.of(component));
        String id =
                EDITOR.post("/v1/maintenances", body).statusCode(201).extract().path("id");
        String unknown = Story.publication(Map.of("parts", List.of(Map.of("kind", "maintenance", "id", id))));
        assertProblem(EDITOR.act(unknown, "submission", null), 422, "rule-violated")
                .naming("componentIds");
    }
}
