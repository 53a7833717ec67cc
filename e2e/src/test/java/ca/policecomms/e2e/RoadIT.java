package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.Mailbox;
import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The first road through the suite: from a call to the media desk, and from a status incident to a subscriber's mail. */
@Order(3)
class RoadIT {
    private final RunningSuite suite = RunningSuite.get();

    @Test
    @DisplayName("K7 a collision that is taken becomes a matter of the media desk, without the caller and the address")
    void callToMatter() {
        Api callTaker = Api.signedOn(suite, "call-taker", "CT1");
        Api media = Api.as(suite, "media-officer");
        List<JsonNode> before = media.all("/api/media/v1/matters?state=OPEN");
        Map<String, Object> call = Map.of(
                "typeCode",
                "COLLISION",
                "priority",
                2,
                "location",
                Map.of("text", "17 Planted Crescent", "civicNumber", 17, "street", "Planted Crescent"),
                "caller",
                Map.of("name", "Canary Plantington", "phone", "613-555-0199"));
        String id = callTaker
                .post("/api/dispatch/v1/calls", call)
                .must(201)
                .body()
                .path("id")
                .asText();
        callTaker.must("/api/dispatch/v1/calls/" + id, "enter", Map.of());
        RunningSuite.await(
                30,
                "the matter",
                () -> media.all("/api/media/v1/matters?state=OPEN").size() == before.size() + 1);
        String held =
                media.all("/api/media/v1/matters?state=OPEN").toString() + media.all("/api/media/v1/public-incidents");
        assertThat(held).doesNotContain("Planted", "Canary", "555-0199", id);
    }

    @Test
    @DisplayName("A22 who subscribed and confirmed is told of a released status incident, in their language, once")
    void incidentToMail() {
        Mailbox reader = Mailbox.subscribed(suite, "fr", "status");
        Api anyone = Api.anonymous(suite);

        String title = "Service des rapports interrompu " + UUID.randomUUID();
        release("Online reports are down", title);

        reader.await("Enquête en cours : " + title);
        assertThat(reader.letters()).hasSize(2);
        assertThat(anyone.get("/status/fr").must(200).text()).contains(title);
        assertThat(anyone.get("/status/en").must(200).text()).contains("Online reports are down");
        assertThat(anyone.get("/api/v2/summary.json").must(200).body().path("incidents"))
                .anyMatch(incident -> incident.path("name").asText().equals("Online reports are down"));
    }

    /** An editor writes it, an approver releases it. */
    private void release(String en, String fr) {
        Api editor = Api.as(suite, "status-editor");
        Api approver = Api.as(suite, "status-approver");
        String incident = editor.post("/api/status/v1/incidents", Map.of("title", text(en, fr)))
                .must(201)
                .body()
                .path("id")
                .asText();
        String update = editor.post(
                        "/api/status/v1/incidents/" + incident + "/updates",
                        Map.of(
                                "phase",
                                "investigating",
                                "impact",
                                "minor",
                                "body",
                                text("We look into it.", "Nous examinons la situation.")))
                .must(201)
                .body()
                .path("id")
                .asText();
        String id = editor.post(
                        "/api/status/v1/publications",
                        Map.of("updateIds", List.of(update), "components", List.of(), "alternateIds", List.of()))
                .must(201)
                .body()
                .path("id")
                .asText();
        String publication = "/api/status/v1/publications/" + id;
        act(editor, publication, "submission", Map.of());
        String hash = approver.get(publication).must(200).body().path("hash").asText();
        act(approver, publication, "approvals", Map.of("hash", hash));
        act(approver, publication, "release", Map.of());
    }

    private static void act(Api who, String thing, String act, Map<String, ?> body) {
        String tag = who.get(thing).must(200).header("etag");
        who.act(thing + "/" + act, Long.parseLong(tag.replace("\"", "")), body).must(200);
    }

    private static Map<String, String> text(String en, String fr) {
        return Map.of("en", en, "fr", fr);
    }
}
