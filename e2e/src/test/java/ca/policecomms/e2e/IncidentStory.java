package ca.policecomms.e2e;

import static ca.policecomms.e2e.StatusDesk.id;
import static ca.policecomms.e2e.StatusDesk.json;
import static ca.policecomms.e2e.StatusDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.PublicView.Service;
import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.Mailbox;
import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.e2e.suite.Topic;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who takes part in a long incident, and the acts that come again and again in it. */
abstract class IncidentStory {
    static final String TITLE = "Some of our computer systems are out of service";
    static final String TITRE = "Certains de nos systèmes informatiques sont hors service";
    private final Instant start = Instant.now().minus(21, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    final RunningSuite suite = RunningSuite.get();
    final StatusDesk editor = StatusDesk.of(suite, "status-editor");
    final StatusDesk approver = StatusDesk.of(suite, "status-approver");
    final StatusDesk second = StatusDesk.of(suite, "status-approver-2");
    final PublicView everybody = new PublicView(suite);

    final Service online = service("Online reporting");
    final Service collisions = service("Collision reporting");
    final Service checks = service("Police record checks");
    final Mailbox english = Mailbox.subscribed(suite, "en", "status");
    final Mailbox french = Mailbox.subscribed(suite, "fr", "status");
    final Mailbox garage = Mailbox.subscribed(suite, "en", "status:" + collisions.code());

    String incident;
    String code;
    String number;

    /** Planned by somebody whom the gate will not be cleared by. */
    String item(Service system, String owner, String endState) {
        return editor.draft("restoration-items", json("""
                        {"incidentId": %s, "componentId": %s, "owner": %s, "endState": %s, "noEstimate": true}""", id(incident), system.id(), owner, endState));
    }

    /** From the line to the gate, which somebody else clears, line by line; nothing goes live before. */
    void rebuilt(String item) {
        move(item, Map.of("to", "preparing"));
        move(item, Map.of("to", "restored"));
        move(item, Map.of("to", "validating", "checklist", List.of("Clean media", "New credentials")));
        refused(editor.act(item, "transitions", Map.of("to", "live")), 409, "gate-not-cleared");
        refused(clear(editor, item, "Clean media"), 403, "role-forbidden");
        clear(approver, item, "Clean media").must(200);
        refused(editor.act(item, "transitions", Map.of("to", "live")), 409, "gate-not-cleared");
        clear(approver, item, "New credentials").must(200);
    }

    static Api.Answer clear(StatusDesk by, String item, String line) {
        return by.act(item, "gate", Map.of("line", line, "evidence", "scan 12"));
    }

    void move(String item, Map<String, ?> step) {
        editor.act(item, "transitions", step).must(200);
    }

    /** The publication that the board drafted when the system went live. */
    String drafted(String alternate) {
        return "publications/" + editor.see(alternate).path("publicationId").asText();
    }

    /** ISO 8601, so many days after it began three weeks ago. */
    String day(int day) {
        return start.plus(day, ChronoUnit.DAYS).toString();
    }

    static List<String> ids(String... things) {
        return Stream.of(things).map(StatusDesk::id).toList();
    }

    static List<Map<String, String>> parts(String kind, String... things) {
        return Stream.of(things)
                .map(thing -> Map.of("kind", kind, "id", id(thing)))
                .toList();
    }

    static Map<String, String> works(Service service) {
        return Map.of("componentId", service.id(), "status", "operational");
    }

    static JsonNode refused(Api.Answer answer, int status, String problem) {
        answer.must(status);
        assertThat(answer.body().path("code").asText()).isEqualTo(problem);
        return answer.body();
    }

    Service service(String name) {
        return editor.all("components").stream()
                .filter(component -> component.at("/name/en").asText().equals(name))
                .map(RansomwareIT::service)
                .findFirst()
                .orElseThrow();
    }

    static Service service(JsonNode component) {
        return new Service(
                component.path("id").asText(),
                component.path("code").asText(),
                component.at("/name/en").asText(),
                component.at("/name/fr").asText());
    }

    Service system(String en, String fr, Service... carried) {
        String group = editor.all("component-groups").stream()
                .filter(each -> !each.path("emergency").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return service(editor.see(editor.draft(
                "components",
                json("""
                        {"kind": "system", "name": {"en": %s, "fr": %s}, "groupId": %s, "carries": %s}""", en, fr, group, Stream.of(carried).map(Service::id).toList()))));
    }

    /** How the public is served meanwhile. */
    String meanwhile(Service service, String kind, String en, String fr) {
        Map<String, Object> body = new HashMap<>(json("""
                {"kind": %s, "publicWording": {"en": %s, "fr": %s}, "incidentId": %s,
                 "notes": {"procedure": "Blue binder, Vermilion tab"}}""", kind, en, fr, id(incident)));
        if (!kind.equals("none")) {
            body.put("coverage", "partial");
        }
        String made = editor.draft("components/" + service.id() + "/alternates", body);
        return "alternates/" + id(made);
    }

    void end(String alternate, String backEntry) {
        editor.act(alternate, "end", Map.of("backEntry", backEntry)).must(200);
    }

    String update(String phase, String impact, int day, String en, String fr) {
        return editor.draft(
                incident + "/updates",
                Map.of("phase", phase, "impact", impact, "displayAt", day(day), "body", text(en, fr)));
    }

    /** @return the publication */
    String release(StatusDesk by, Map<String, ?> content) {
        String publication = editor.draft("publications", content);
        released(by, publication);
        return publication;
    }

    void released(StatusDesk by, String publication) {
        editor.submit(publication);
        by.approve(publication).must(200);
        by.release(publication).must(200);
    }

    void said(String phase, String etape, String en, String fr) {
        said(1, phase, etape, en, fr);
    }

    /** Page, text, feeds, API and mail say the same, in both languages. @param time the phase is told for the nth time */
    void said(int time, String phase, String etape, String en, String fr) {
        everybody.awaitSaid(en, fr);
        everybody.awaitSaid(TITLE, TITRE);
        assertThat(everybody.incident(TITLE).at("/incident_updates/0/body").asText())
                .isEqualTo(en);
        english.await(time, phase + ": " + TITLE, en);
        french.await(time, etape + " : " + TITRE, fr);
        garage.await(time, phase + ": " + TITLE, en);
    }

    /** On no page, in no feed, on no topic, in no mail, and in no log of any part. */
    void assertNowhere(String... secrets) throws IOException {
        everybody.assertNowhere(code, secrets);
        for (String topic : List.of("status.incidents.v1", "status.snapshots.v1", "alerts.alerts.v1")) {
            Topic.texts(suite, topic).forEach(text -> assertThat(text).as(topic).doesNotContain(secrets));
        }
        for (Mailbox mailbox : List.of(english, french, garage)) {
            mailbox.letters().forEach(letter -> assertThat(letter.all()).doesNotContain(secrets));
        }
        try (Stream<Path> logs = Files.list(suite.logs())) {
            for (Path log : logs.toList()) {
                assertThat(log).content().doesNotContain(secrets);
            }
        }
    }
}
