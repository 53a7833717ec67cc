package ca.policecomms.alerts;

import ca.policecomms.commons.testing.Topics;
import java.util.UUID;

/** Facts as incident-status-service tells them. */
public final class StatusFacts {
    public static final String TOPIC = "status.incidents.v1";
    public static final String OPENED = "status.incident.opened.v1";
    public static final String UPDATED = "status.incident.updated.v1";
    public static final String RESOLVED = "status.incident.resolved.v1";

    private StatusFacts() {}

    public static void send(UUID incident, long version, String type, String component, String title) {
        send(UUID.randomUUID(), incident, version, type, component, title);
    }

    public static void send(UUID event, UUID incident, long version, String type, String component, String title) {
        Topics.send(TOPIC, event, type, incident, version, body(component, title, "investigating"));
    }

    /** An update that changes no component lists none. */
    public static String bodyWithoutComponents(String title, String phase) {
        return body("k4x9q2m7w1za", title, phase).replaceFirst("\"components\":\\[.*?\\]", "\"components\":[]");
    }

    public static String body(String component, String title, String phase) {
        return """
                {"code":"k4x9q2m7w1za","number":"S26-0007",
                 "url":{"en":"http://localhost/status/en/incidents/k4x9q2m7w1za","fr":"http://localhost/status/fr/incidents/k4x9q2m7w1za"},
                 "releasedAt":"2026-03-01T14:05:00Z","sequence":41,"updateId":"019ca0b2-9f00-7d11-8a44-0c5e2b7d9f21",
                 "title":{"en":"%2$s","fr":"%2$s (fr)"},
                 "body":{"en":"We are looking into <it> & more.\\nUse the phone.","fr":"Nous examinons la situation.\\nUtilisez le téléphone."},
                 "phase":"%3$s","wireStatus":"investigating","impact":"major",
                 "components":[{"code":"%1$s","name":{"en":"Online reports","fr":"Rapports en ligne"},"group":"p7x1w0a9e4tn","old":"operational","new":"major_outage"}],
                 "emergencyAffected":false,"nextUpdate":{"at":null,"whenSafe":true},"displayAt":"2026-03-01T14:05:00Z"}""".formatted(component, title, phase);
    }
}
