package ca.policecomms.status;

import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tells an incident through the staff API, as an editor and an approver would. */
public record Story(String incident) {

    public static Story begin(String en, String fr) {
        return new Story(EDITOR.post("/v1/incidents", Map.of("title", text(en, fr)))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public String update(String phase, String impact, String en, String fr) {
        return EDITOR.post(
                        "/v1/incidents/" + incident + "/updates",
                        Map.of("phase", phase, "impact", impact, "body", text(en, fr)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return path of the publication */
    public String gather(Staff by, String update, List<?> components, List<String> alternates) {
        return by.post(
                        "/v1/publications",
                        Map.of("updateIds", List.of(update), "components", components, "alternateIds", alternates))
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Gathered and submitted by the editor, approved and released by the approver. */
    public String release(String update, List<?> components, List<String> alternates) {
        String publication = gather(EDITOR, update, components, alternates);
        EDITOR.act(publication, "submission", null).statusCode(200);
        String hash = APPROVER.get(publication).extract().path("hash");
        APPROVER.act(publication, "approvals", Map.of("hash", hash)).statusCode(200);
        APPROVER.act(publication, "release", null).statusCode(200).body("state", equalTo("RELEASED"));
        return publication;
    }

    /** A draft of anything, by the editor. */
    public static String publication(Map<String, ?> content) {
        return "/v1/publications/"
                + EDITOR.post("/v1/publications", content)
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    public static void approve(String publication) {
        EDITOR.act(publication, "submission", null).statusCode(200);
        String hash = APPROVER.get(publication).extract().path("hash");
        APPROVER.act(publication, "approvals", Map.of("hash", hash)).statusCode(200);
    }

    public static void releaseNow(String publication) {
        approve(publication);
        APPROVER.act(publication, "release", null).statusCode(200).body("state", equalTo("RELEASED"));
    }

    public static String emergencyLine(String code) {
        return EDITOR.get("/v1/components?limit=200").extract().path("items.find { it.code == '" + code + "' }.id");
    }

    /** A draft of what staff use. */
    public static String system(String en, String fr) {
        return EDITOR.post("/v1/components", Map.of("kind", "system", "name", text(en, fr), "groupId", group()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String alternateOf(String component, String en, String fr) {
        return EDITOR.post(
                        "/v1/components/" + component + "/alternates",
                        Map.of("kind", "manual", "publicWording", text(en, fr)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void expectState(String state) {
        EDITOR.get("/v1/incidents/" + incident).body("state", equalTo(state));
    }

    public static String group() {
        return EDITOR.get("/v1/component-groups?limit=200").extract().path("items.find { !it.emergency }.id");
    }

    public static String emergencyGroup() {
        return EDITOR.get("/v1/component-groups?limit=200").extract().path("items.find { it.emergency }.id");
    }

    /** A draft of a function for the public. */
    public static String component(String en, String fr) {
        return EDITOR.post("/v1/components", Map.of("kind", "function", "name", text(en, fr), "groupId", group()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String alternate(String component, String incident) {
        return EDITOR.post(
                        "/v1/components/" + component + "/alternates",
                        Map.of(
                                "kind",
                                "manual",
                                "coverage",
                                "partial",
                                "publicWording",
                                text("Come to the counter.", "Venez au guichet."),
                                "notes",
                                Map.of("procedure", "Form 12 in the blue binder"),
                                "incidentId",
                                incident))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void awaitPage(String path, String... texts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(given().get(path).asString()).contains(texts));
    }
}
