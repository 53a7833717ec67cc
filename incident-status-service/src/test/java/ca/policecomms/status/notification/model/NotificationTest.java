package ca.policecomms.status.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final Wordings WORDS = new Wordings(new Bilingual("Told.", "Avisé."), "secret", true);

    private static Notification planned() {
        return new Notification(
                Ids.next(), Ids.next(), RecipientPreset.MAYOR.title(), Capacity.GOVERNMENT, WORDS, "erin", NOW);
    }

    private static Notification held() {
        Notification notification = planned();
        notification.hold("OPP", NOW, NOW);
        return notification;
    }

    private static Notification notRequired() {
        Notification notification = planned();
        notification.notRequired("No personal data.", "ariel", NOW);
        notification.notRequired("Agreed.", "odile", NOW);
        return notification;
    }

    private static Notification sent() {
        Notification notification = planned();
        notification.file(FilingKind.FINAL, "portal", "ref 1", "erin", NOW, NOW);
        return notification;
    }

    private static Notification acknowledged() {
        Notification notification = sent();
        notification.acknowledge("A-1", NOW, NOW);
        return notification;
    }

    private static Notification closed() {
        Notification notification = sent();
        notification.close(NOW);
        return notification;
    }

    @Test
    @DisplayName("S24 every command in every state of a notification")
    void matrix() {
        NotificationState planned = NotificationState.PLANNED;
        new StateMatrix<NotificationState, Notification>()
                .state(planned, NotificationTest::planned)
                .state(NotificationState.HELD, NotificationTest::held)
                .state(NotificationState.NOT_REQUIRED, NotificationTest::notRequired)
                .state(NotificationState.SENT, NotificationTest::sent)
                .state(NotificationState.ACKNOWLEDGED, NotificationTest::acknowledged)
                .state(NotificationState.CLOSED, NotificationTest::closed)
                .command("file", n -> n.file(FilingKind.PRELIMINARY, "mail", "ref", "erin", NOW, NOW), planned)
                .command("hold", n -> n.hold("OPP", NOW, NOW), planned)
                .command("lift", n -> n.lift(NOW), NotificationState.HELD)
                .command("not required", n -> n.notRequired("x", "pat", NOW), planned)
                .command("acknowledge", n -> n.acknowledge("A", NOW, NOW), NotificationState.SENT)
                .command("close", n -> n.close(NOW), NotificationState.SENT, NotificationState.ACKNOWLEDGED)
                .command("next", n -> n.planNext(NOW))
                .command(
                        "describe",
                        n -> n.describe(WORDS, "erin", NOW),
                        planned,
                        NotificationState.HELD,
                        NotificationState.SENT,
                        NotificationState.ACKNOWLEDGED)
                .command(
                        "show",
                        Notification::requireReleasable,
                        NotificationState.SENT,
                        NotificationState.ACKNOWLEDGED,
                        NotificationState.CLOSED)
                .verify(NotificationState.values());
    }

    @Test
    @DisplayName("S25 filings are a series: preliminary, follow-ups with numbers, final, and then no more")
    void series() {
        Notification notification = planned();
        Refusals.assertRefused(CommonProblem.RULE_VIOLATED, () -> file(notification, FilingKind.FOLLOW_UP));
        file(notification, FilingKind.PRELIMINARY);
        for (int i = 1; i <= 2; i++) {
            notification.planNext(NOW);
            file(notification, FilingKind.FOLLOW_UP);
        }
        notification.planNext(NOW);
        Refusals.assertRefused(CommonProblem.RULE_VIOLATED, () -> file(notification, FilingKind.PRELIMINARY));
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> notification.close(NOW));
        file(notification, FilingKind.FINAL);
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> notification.planNext(NOW));
        notification.close(NOW);
        assertThat(notification.filings().stream().map(Filing::number)).containsExactly(0, 1, 2, 0);
    }

    @Test
    @DisplayName("S25 what becomes public says that a filing was made, never its content or confidential wording")
    void publicPart() {
        Notification notification = sent();
        assertThat(notification.content().toString())
                .contains("Mayor", "final")
                .doesNotContain("ref 1")
                .doesNotContain("secret")
                .doesNotContain("portal");
        Notification uncleared = planned();
        uncleared.describe(new Wordings(null, null, false), "erin", NOW);
        file(uncleared, FilingKind.FINAL);
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, uncleared::requireReleasable);
    }

    @Test
    @DisplayName("S27 overdue is derived: not while the clock is paused, not once it is sent")
    void overdue() {
        DeadlineRule rule = new DeadlineRule(
                Ids.next(),
                new RuleText(
                        "Board",
                        Basis.POLICY,
                        null,
                        new DeadlineClock(DeadlineClock.Kind.FIXED, 2, DeadlineClock.Unit.HOURS),
                        1,
                        1),
                NOW);
        BusinessCalendar calendar = new BusinessCalendar(Samples.ZONE, year -> Set.of());
        Notification notification = planned();
        notification.clock(rule, NOW, calendar, NOW);
        assertThat(notification.overdue(NOW.plusSeconds(7_200))).isFalse();
        assertThat(notification.overdue(NOW.plusSeconds(7_201))).isTrue();
        notification.pause("Counsel", NOW.plusSeconds(99_999), NOW.plusSeconds(3_600));
        assertThat(notification.overdue(NOW.plusSeconds(9_000))).isFalse();
        notification.resume(rule, calendar, NOW.plusSeconds(10_800));
        assertThat(notification.dueAt()).isEqualTo(NOW.plusSeconds(14_400));
        file(notification, FilingKind.FINAL);
        assertThat(notification.overdue(NOW.plusSeconds(99_999))).isFalse();
    }

    @Test
    @DisplayName("S24 that a notice is not required takes two people")
    void twoPeople() {
        Notification notification = planned();
        notification.notRequired("No data.", "ariel", NOW);
        assertThat(notification.state()).isEqualTo(NotificationState.PLANNED);
        Refusals.assertRefused(StatusProblem.SAME_PERSON, () -> notification.notRequired("No data.", "ariel", NOW));
        notification.notRequired("Agreed.", "odile", NOW);
        assertThat(notification.state()).isEqualTo(NotificationState.NOT_REQUIRED);
    }

    private static void file(Notification notification, FilingKind kind) {
        notification.file(kind, "portal", "sha256:00", "erin", NOW, NOW);
    }
}
