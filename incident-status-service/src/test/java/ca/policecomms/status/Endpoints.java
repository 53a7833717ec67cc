package ca.policecomms.status;

import static ca.policecomms.status.Staff.APPROVER;
import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every writing endpoint with a body. Add yours. */
final class Endpoints {

    static final String ID = UUID.randomUUID().toString();
    private static final String LATER = Instant.now().plusSeconds(999_999).toString();

    private Endpoints() {}

    static List<Endpoint> all() {
        Map<String, ?> title = text("a", "b");
        return List.of(
                new Endpoint("POST", "/v1/component-groups", EDITOR, Map.of("name", title, "position", 3), false),
                new Endpoint("PATCH", "/v1/component-groups/" + ID, EDITOR, Map.of("position", 3), true),
                new Endpoint(
                        "POST",
                        "/v1/components",
                        EDITOR,
                        Map.of("kind", "function", "name", title, "groupId", ID),
                        false),
                new Endpoint("PATCH", "/v1/components/" + ID, EDITOR, Map.of("showcase", true), true),
                new Endpoint(
                        "POST",
                        "/v1/components/" + ID + "/alternates",
                        EDITOR,
                        Map.of("kind", "none", "publicWording", title),
                        false),
                new Endpoint("PATCH", "/v1/alternates/" + ID, EDITOR, Map.of("coverage", "full"), true),
                new Endpoint("POST", "/v1/alternates/" + ID + "/end", EDITOR, Map.of("backEntry", "done"), true),
                new Endpoint("POST", "/v1/incidents", EDITOR, Map.of("title", title), false),
                new Endpoint("PATCH", "/v1/incidents/" + ID, EDITOR, Map.of("title", title), true),
                new Endpoint(
                        "POST",
                        "/v1/incidents/" + ID + "/updates",
                        EDITOR,
                        Map.of("phase", "identified", "impact", "minor", "body", title),
                        false),
                new Endpoint(
                        "PATCH", "/v1/incidents/" + ID + "/updates/" + ID, EDITOR, Map.of("phase", "identified"), true),
                new Endpoint("POST", "/v1/publications", EDITOR, Map.of("updateIds", List.of(ID)), false),
                new Endpoint("PATCH", "/v1/publications/" + ID, EDITOR, Map.of("updateIds", List.of()), true),
                new Endpoint(
                        "POST",
                        "/v1/publications/" + ID + "/approvals",
                        APPROVER,
                        Map.of("hash", "0".repeat(64)),
                        true),
                new Endpoint("POST", "/v1/publications/" + ID + "/rejection", APPROVER, Map.of("reason", "No."), true),
                new Endpoint(
                        "POST", "/v1/publications/" + ID + "/break-glass", APPROVER, Map.of("reason", "No."), true),
                new Endpoint(
                        "POST",
                        "/v1/publications/" + ID + "/correction",
                        EDITOR,
                        Map.of("updateId", ID, "body", title, "reason", title),
                        true),
                new Endpoint("POST", "/v1/publications/" + ID + "/retraction", EDITOR, Map.of("reason", title), true),
                new Endpoint(
                        "POST",
                        "/v1/holds",
                        APPROVER,
                        Map.of(
                                "subjectKind", "incident",
                                "subjectId", ID,
                                "reason", "x",
                                "authority", "OPP",
                                "reviewAt", LATER),
                        false),
                new Endpoint("POST", "/v1/holds/" + ID + "/review", APPROVER, Map.of("reviewAt", LATER), true),
                new Endpoint("POST", "/v1/holds/" + ID + "/lift", APPROVER, Map.of("reason", "x"), true),
                new Endpoint(
                        "POST", "/v1/restoration-items", EDITOR, Map.of("incidentId", ID, "componentId", ID), false),
                new Endpoint("PATCH", "/v1/restoration-items/" + ID, EDITOR, Map.of("owner", "owen"), true),
                new Endpoint("PATCH", "/v1/restoration-items/" + ID, APPROVER, Map.of("rank", 1), true),
                new Endpoint(
                        "POST", "/v1/restoration-items/" + ID + "/transitions", EDITOR, Map.of("to", "live"), true),
                new Endpoint(
                        "POST",
                        "/v1/restoration-items/" + ID + "/gate",
                        APPROVER,
                        Map.of("line", "x", "evidence", "y"),
                        true),
                new Endpoint(
                        "POST",
                        "/v1/maintenances",
                        EDITOR,
                        Map.of(
                                "title", title,
                                "description", title,
                                "scheduledFor", LATER,
                                "scheduledUntil", LATER,
                                "componentIds", List.of(ID)),
                        false),
                new Endpoint("PATCH", "/v1/maintenances/" + ID, EDITOR, Map.of("title", title), true),
                new Endpoint(
                        "POST",
                        "/v1/maintenances/" + ID + "/updates",
                        EDITOR,
                        Map.of("status", "completed", "body", title),
                        false),
                new Endpoint(
                        "PUT",
                        "/v1/incidents/" + ID + "/report",
                        EDITOR,
                        Map.of("whatHappened", title, "effect", title, "response", title, "changes", title),
                        false),
                new Endpoint("POST", "/v1/notifications", EDITOR, Map.of("incidentId", ID, "preset", "mayor"), false),
                new Endpoint("PATCH", "/v1/notifications/" + ID, EDITOR, Map.of("cleared", true), true),
                new Endpoint(
                        "POST",
                        "/v1/notifications/" + ID + "/filings",
                        EDITOR,
                        Map.of("kind", "final", "channel", "mail", "evidence", "ref"),
                        true),
                new Endpoint(
                        "POST",
                        "/v1/notifications/" + ID + "/acknowledgement",
                        EDITOR,
                        Map.of("reference", "ref"),
                        true),
                new Endpoint("POST", "/v1/notifications/" + ID + "/decision", EDITOR, Map.of("act", "close"), true),
                new Endpoint("POST", "/v1/notifications/" + ID + "/decision", APPROVER, Map.of("act", "lift"), true),
                new Endpoint(
                        "POST",
                        "/v1/deadline-rules",
                        APPROVER,
                        Map.of("name", "x", "basis", "POLICY", "clock", Map.of("kind", "AS_SOON_AS_FEASIBLE")),
                        false),
                new Endpoint("PATCH", "/v1/deadline-rules/" + ID, APPROVER, Map.of("name", "y"), true),
                new Endpoint("POST", "/v1/templates", EDITOR, Map.of("name", "x", "body", title), false),
                new Endpoint("POST", "/v1/templates/" + ID + "/versions", EDITOR, Map.of("body", title), false),
                new Endpoint(
                        "POST",
                        "/v1/advice-cards",
                        EDITOR,
                        Map.of(
                                "kind",
                                "advice",
                                "position",
                                9,
                                "title",
                                title,
                                "body",
                                title,
                                "reviewOn",
                                "2027-01-01"),
                        false),
                new Endpoint(
                        "POST",
                        "/v1/advice-cards/" + ID + "/versions",
                        EDITOR,
                        Map.of("title", title, "body", title, "reviewOn", "2027-01-01"),
                        false),
                new Endpoint(
                        "POST",
                        "/v1/probes",
                        EDITOR,
                        Map.of("name", "x", "kind", "heartbeat", "componentId", ID),
                        false),
                new Endpoint(
                        "POST",
                        "/v1/indicator-overrides",
                        EDITOR,
                        Map.of(
                                "indicator",
                                "minor",
                                "reason",
                                title,
                                "until",
                                Instant.now().plusSeconds(9_999).toString()),
                        false),
                new Endpoint("PATCH", "/v1/probes/" + ID, EDITOR, Map.of("enabled", false), true),
                new Endpoint("POST", "/v1/proposals/" + ID + "/dismiss", EDITOR, Map.of("reason", "x"), true),
                new Endpoint(
                        "POST",
                        "/v1/imports",
                        EDITOR,
                        Map.of(
                                "format", "statuspage",
                                "language", "en",
                                "document", Map.of("incidents", List.of()),
                                "reason", "x",
                                "dueAt", LATER),
                        false));
    }
}
