package ca.policecomms.e2e;

import static ca.policecomms.e2e.StatusDesk.id;
import static ca.policecomms.e2e.StatusDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.e2e.suite.Topic;
import java.util.Map;

/** One recipient who is told of an incident: the clock, the filings and their evidence. */
final class PartnerNotice {
    private static final int ALARM_SECONDS = 20;

    private final StatusDesk editor;
    private final String thing;

    private PartnerNotice(StatusDesk editor, Map<String, Object> plan) {
        this.editor = editor;
        this.thing = editor.draft("notifications", plan);
    }

    /** Two business days from the start, which the public may know of in one sentence. */
    static PartnerNotice commissioner(StatusDesk editor, StatusDesk approver, String incident, String clockStartedAt) {
        String rule = approver.draft("deadline-rules", json("""
                {"name": "Commissioner", "basis": "POLICY",
                 "clock": {"kind": "FIXED", "amount": 2, "unit": "BUSINESS_DAYS"}}"""));
        Map<String, Object> plan = json("""
                {"incidentId": %s, "preset": "information-and-privacy-commissioner", "deadlineRuleId": %s,
                 "clockStartedAt": %s, "cleared": true,
                 "publicWording": {"en": "The Commissioner was told.", "fr": "La commissaire a été avisée."},
                 "confidentialWording": "Number of persons: Vermilion table."}""", id(incident), id(rule), clockStartedAt);
        return new PartnerNotice(editor, plan);
    }

    /** Nobody cleared that they were told. */
    static PartnerNotice investigators(StatusDesk editor, String incident) {
        Map<String, Object> plan = json("""
                {"incidentId": %s, "preset": "ontario-provincial-police", "cleared": false,
                 "publicWording": {"en": "Investigators were told.", "fr": "Les enquêteurs ont été avisés."}}""", id(incident));
        return new PartnerNotice(editor, plan);
    }

    String thing() {
        return thing;
    }

    void assertOverdue(boolean expected) {
        assertThat(editor.see(thing).path("overdue").asBoolean()).isEqualTo(expected);
    }

    /** Staff are told by ids alone. */
    void awaitAlarm(RunningSuite suite) {
        RunningSuite.await(
                ALARM_SECONDS,
                "the alarm of the clock",
                () -> Topic.read(suite, "status.incidents.v1").stream()
                        .anyMatch(event -> event.type().equals("status.deadline.missed.v1")
                                && event.text().contains(id(thing))
                                && !event.text().contains("Commissioner")));
    }

    void file(String kind, String sentAt, String evidence) {
        Map<String, Object> filing = Map.of("kind", kind, "channel", "portal", "evidence", evidence, "sentAt", sentAt);
        editor.act(thing, "filings", filing).must(200);
        assertThat(editor.see(thing).path("state").asText()).isEqualTo("SENT");
    }

    void acknowledged(String reference, String at) {
        editor.act(thing, "acknowledgement", Map.of("reference", reference, "acknowledgedAt", at))
                .must(200);
    }

    void decide(String act) {
        editor.act(thing, "decision", Map.of("act", act)).must(200);
    }
}
