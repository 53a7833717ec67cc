package ca.policecomms.status.snapshot;

import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Staff;
import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import io.quarkus.test.common.http.TestHTTPResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class AuthoringCanaryIT {

    @TestHTTPResource(value = "/q/metrics", management = true)
    java.net.URI metrics;

    private final String secret = "secret" + Long.toString(System.nanoTime(), 36);
    private final String later = Instant.now().plus(9, ChronoUnit.DAYS).toString();

    private Map<String, Object> words() {
        return text(secret + " words", secret + " mots");
    }

    private String id(Staff by, String path, Map<String, ?> body) {
        return by.post(path, body).statusCode(201).extract().path("id");
    }

    @Test
    @DisplayName("S33 no word that is held, confidential or for staff is in any byte outside, nor in a log or problem")
    void everywhere() {
        try (CapturedLog log = new CapturedLog()) {
            Story story = Story.begin("Open matter " + secret.length(), "Affaire ouverte");
            story.release(story.update("identified", "minor", "Known.", "Connu."), List.of(), List.of());
            staffTexts(story);
            drafts(story);
            held();
            Story.awaitPage("/status/en/", "Open matter " + secret.length());
            EveryByte.assertWithout(metrics, secret);
            assertThat(log.text()).isNotEmpty().doesNotContain(secret);
        }
    }

    private void staffTexts(Story story) {
        String system = Story.system("Quiet system", "Système discret");
        String item = "/v1/restoration-items/"
                + id(
                        EDITOR,
                        "/v1/restoration-items",
                        Map.of(
                                "incidentId",
                                story.incident(),
                                "componentId",
                                system,
                                "owner",
                                EDITOR.subject(),
                                "noEstimate",
                                true));
        APPROVER.patch(item, Map.of("rank", 1)).statusCode(200);
        EDITOR.act(item, "transitions", Map.of("to", "preparing")).statusCode(200);
        EDITOR.act(item, "transitions", Map.of("to", "restored")).statusCode(200);
        EDITOR.act(item, "transitions", Map.of("to", "validating", "checklist", List.of(secret)))
                .statusCode(200);
        APPROVER.act(item, "gate", Map.of("line", secret, "evidence", secret)).statusCode(200);
        EDITOR.act(item, "transitions", Map.of("to", "waiting_partner", "partner", secret, "partnerCleared", false))
                .statusCode(200);
        String notice = id(
                EDITOR,
                "/v1/notifications",
                Map.of(
                        "incidentId",
                        story.incident(),
                        "preset",
                        "city",
                        "publicWording",
                        text("The City was told.", "La Ville a été avisée."),
                        "confidentialWording",
                        secret,
                        "cleared",
                        true));
        String path = "/v1/notifications/" + notice;
        EDITOR.act(path, "filings", Map.of("kind", "preliminary", "channel", secret, "evidence", secret))
                .statusCode(200);
        EDITOR.act(path, "acknowledgement", Map.of("reference", secret)).statusCode(200);
        String publication = Story.publication(Map.of(
                "components", List.of(Map.of("componentId", system, "status", "operational")),
                "parts",
                        List.of(
                                Map.of("kind", "restoration", "id", item.substring("/v1/restoration-items/".length())),
                                Map.of("kind", "notification", "id", notice))));
        Story.releaseNow(publication);
    }

    private void drafts(Story story) {
        String component = Story.component("Plain desk", "Guichet simple");
        // Released, so that the staff's pages have the name of its probe.
        Story.releaseNow(Story.publication(
                Map.of("components", List.of(Map.of("componentId", component, "status", "operational")))));
        id(
                EDITOR,
                "/v1/indicator-overrides",
                Map.of(
                        "indicator",
                        "minor",
                        "reason",
                        words(),
                        "until",
                        Instant.now().plusSeconds(9_999).toString()));
        id(
                EDITOR,
                "/v1/maintenances",
                Map.of(
                        "title",
                        words(),
                        "description",
                        words(),
                        "scheduledFor",
                        later,
                        "scheduledUntil",
                        Instant.parse(later).plusSeconds(60).toString(),
                        "componentIds",
                        List.of(component)));
        id(EDITOR, "/v1/templates", Map.of("name", secret, "body", words()));
        id(
                EDITOR,
                "/v1/advice-cards",
                Map.of("kind", "advice", "position", 50, "title", words(), "body", words(), "reviewOn", "2027-01-01"));
        id(EDITOR, "/v1/probes", Map.of("name", secret, "kind", "heartbeat", "componentId", component));
        id(
                APPROVER,
                "/v1/deadline-rules",
                Map.of("name", secret, "basis", "POLICY", "clock", Map.of("kind", "AS_SOON_AS_FEASIBLE")));
        id(
                EDITOR,
                "/v1/notifications",
                Map.of(
                        "incidentId",
                        story.incident(),
                        "recipient",
                        words(),
                        "capacity",
                        "partner",
                        "publicWording",
                        words()));
        String update = story.update("monitoring", "minor", "Waits.", "Attend.");
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        EDITOR.act(publication, "submission", null).statusCode(200);
        APPROVER.act(publication, "rejection", Map.of("reason", secret)).statusCode(200);
    }

    private void held() {
        Story story = Story.begin(secret + " affair", secret + " affaire");
        String hold = "/v1/holds/"
                + id(
                        APPROVER,
                        "/v1/holds",
                        Map.of(
                                "subjectKind",
                                "incident",
                                "subjectId",
                                story.incident(),
                                "reason",
                                secret,
                                "authority",
                                secret,
                                "reviewAt",
                                later));
        String update = story.update("monitoring", "minor", secret, secret);
        String publication = story.gather(EDITOR, update, List.of(), List.of());
        assertThat(EDITOR.act(publication, "submission", null)
                        .statusCode(409)
                        .extract()
                        .asString())
                .doesNotContain(secret);
        APPROVER.act(hold, "lift", Map.of("reason", secret)).statusCode(200);
    }
}
