package ca.policecomms.status.component;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class ComponentsIT {

    @Test
    @DisplayName(
            "S1 a component has code, name, description, kind, owner, group, position, showcase, start date, status")
    void component() {
        String group = Story.group();
        Map<String, Object> described = Map.of(
                "kind",
                "function",
                "name",
                text("Fingerprints", "Empreintes digitales"),
                "description",
                text("For visas and jobs.", "Pour visas et emplois."),
                "owner",
                "Records unit",
                "groupId",
                group,
                "position",
                7,
                "showcase",
                true,
                "startDate",
                "2026-01-05");
        String id = EDITOR.post("/v1/components", described)
                .statusCode(201)
                .extract()
                .path("id");
        EDITOR.get("/v1/components/" + id)
                .body("code", matchesPattern("[0-9a-z]{12}"))
                .body("kind", equalTo("function"))
                .body("name.en", equalTo("Fingerprints"))
                .body("name.fr", equalTo("Empreintes digitales"))
                .body("description.fr", equalTo("Pour visas et emplois."))
                .body("owner", equalTo("Records unit"))
                .body("groupId", equalTo(group))
                .body("position", equalTo(7))
                .body("showcase", equalTo(true))
                .body("startDate", equalTo("2026-01-05"))
                .body("status", equalTo("operational"));
        EDITOR.patch("/v1/components/" + id, Map.of("owner", "Front desk"))
                .statusCode(200)
                .body("owner", equalTo("Front desk"))
                .body("position", equalTo(7));
        assertProblem(EDITOR.patch("/v1/components/" + id, Map.of("position", 0)), 400, "invalid-request")
                .naming("position");
    }

    @Test
    @DisplayName("S5 what runs on an alternate is not operational, and maintenance is for its window alone")
    void onAnAlternate() {
        Story story = Story.begin("On paper", "Sur papier");
        String component = Story.component("Lost pets", "Animaux perdus");
        String publication = story.gather(
                EDITOR,
                story.update("identified", "minor", "Hello.", "Bonjour."),
                List.of(Map.of("componentId", component, "status", "operational")),
                List.of(Story.alternate(component, story.incident())));
        assertProblem(EDITOR.act(publication, "submission", null), 409, "alternate-active");
        is(publication, component, "under_maintenance");
        assertProblem(EDITOR.act(publication, "submission", null), 422, "rule-violated");
        is(publication, component, "degraded_performance");
        EDITOR.act(publication, "submission", null).statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    private static void is(String publication, String component, String status) {
        EDITOR.patch(publication, Map.of("components", List.of(Map.of("componentId", component, "status", status))))
                .statusCode(200);
    }

    @Test
    @DisplayName("S6 an alternate keeps kind, coverage, procedure, who may use it, limits and the plan for typing in")
    void alternate() {
        String component = Story.component("Towed cars", "Véhicules remorqués");
        Map<String, Object> notes = Map.of(
                "procedure", "Form 12",
                "whoMayUse", "Front desk",
                "limits", "Forty a day",
                "backEntryPlan", "Typed in on Monday");
        for (String kind : List.of("manual", "predecessor", "replacement", "partner", "none")) {
            String id = EDITOR.post(
                            "/v1/components/" + component + "/alternates",
                            Map.of(
                                    "kind",
                                    kind,
                                    "coverage",
                                    "partial",
                                    "publicWording",
                                    text("Ring us.", "Appelez-nous."),
                                    "notes",
                                    notes))
                    .statusCode(201)
                    .extract()
                    .path("id");
            EDITOR.get("/v1/alternates/" + id)
                    .body("componentId", equalTo(component))
                    .body("kind", equalTo(kind))
                    .body("coverage", equalTo("partial"))
                    .body("notes", equalTo(notes))
                    .body("endedAt", nullValue());
        }
        assertProblem(
                        EDITOR.post(
                                "/v1/components/" + component + "/alternates",
                                Map.of("kind", "pigeon", "publicWording", text("a", "b"))),
                        400,
                        "invalid-request")
                .naming("kind");
    }

    @Test
    @DisplayName(
            "S9 the end of an alternate says what is still to be typed in; that stays on the list until it is done")
    void backEntry() {
        Story story = Story.begin("Typing in", "Saisie à faire");
        String component = Story.component("Bicycles", "Vélos");
        String alternate = Story.alternate(component, story.incident());
        story.release(
                story.update("identified", "minor", "Paper.", "Papier."),
                List.of(Map.of("componentId", component, "status", "partial_outage")),
                List.of(alternate));
        String path = "/v1/alternates/" + alternate;
        EDITOR.get(path).body("since", notNullValue()).body("startedBy", notNullValue());
        assertProblem(EDITOR.act(path, "end", Map.of()), 400, "invalid-request").naming("backEntry");
        EDITOR.act(path, "end", Map.of("backEntry", "pending")).statusCode(200);
        story.release(
                story.update("resolved", "none", "Back.", "De retour."),
                List.of(Map.of("componentId", component, "status", "operational")),
                List.of(alternate));
        EDITOR.get(path).body("endedAt", notNullValue()).body("backEntry", equalTo("pending"));
        EDITOR.get("/v1/alternates?limit=200").body("items.id", hasItem(alternate));
        EDITOR.patch(path, Map.of("backEntry", "done")).statusCode(200);
        EDITOR.get("/v1/alternates?limit=200").body("items.id", not(hasItem(alternate)));
        assertThat(APPROVER.get(path).extract().<String>path("backEntry")).isEqualTo("done");
    }
}
