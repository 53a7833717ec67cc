package ca.policecomms.status.maintenance.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.wording.model.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MaintenanceTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final Window WINDOW = new Window(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200));

    private static Maintenance draft() {
        return new Maintenance(
                Ids.next(),
                "abcdefghijkl",
                "M26-0001",
                new MaintenanceDraft(
                        new Bilingual("Patch", "Correctif"),
                        new Bilingual("We patch.", "Nous corrigeons."),
                        WINDOW,
                        Set.of(Ids.next()),
                        List.of(60, 15),
                        null),
                "erin",
                NOW);
    }

    private static Maintenance scheduled() {
        Maintenance maintenance = draft();
        maintenance.schedule(Ids.next(), NOW);
        return maintenance;
    }

    private static Maintenance started() {
        Maintenance maintenance = scheduled();
        maintenance.start(Map.of(), NOW);
        return maintenance;
    }

    private static Maintenance verifying() {
        Maintenance maintenance = started();
        maintenance.verify(NOW);
        return maintenance;
    }

    private static Maintenance completed() {
        Maintenance maintenance = started();
        maintenance.complete(NOW);
        return maintenance;
    }

    private static Maintenance cancelled() {
        Maintenance maintenance = scheduled();
        maintenance.cancel(NOW);
        return maintenance;
    }

    @Test
    @DisplayName("S20 every command in every state of a maintenance")
    void matrix() {
        MaintenanceState scheduled = MaintenanceState.SCHEDULED;
        new StateMatrix<MaintenanceState, Maintenance>()
                .state(MaintenanceState.DRAFT, MaintenanceTest::draft)
                .state(scheduled, MaintenanceTest::scheduled)
                .state(MaintenanceState.IN_PROGRESS, MaintenanceTest::started)
                .state(MaintenanceState.VERIFYING, MaintenanceTest::verifying)
                .state(MaintenanceState.COMPLETED, MaintenanceTest::completed)
                .state(MaintenanceState.CANCELLED, MaintenanceTest::cancelled)
                .command(
                        "describe",
                        m -> m.describe(new MaintenanceDraft(null, null, null, null, null, null), "eve", NOW),
                        MaintenanceState.DRAFT)
                .command("schedule", m -> m.schedule(Ids.next(), NOW), MaintenanceState.DRAFT)
                .command("move", m -> m.reschedule(WINDOW, NOW), scheduled)
                .command("start", m -> m.start(Map.of(), NOW), scheduled)
                .command("verify", m -> m.verify(NOW), MaintenanceState.IN_PROGRESS)
                .command("complete", m -> m.complete(NOW), MaintenanceState.IN_PROGRESS, MaintenanceState.VERIFYING)
                .command("cancel", m -> m.cancel(NOW), scheduled)
                .command("tell", m -> m.told(NOW), scheduled, MaintenanceState.IN_PROGRESS, MaintenanceState.VERIFYING)
                .verify(MaintenanceState.values());
    }

    @Test
    @DisplayName("S20 each reminder is due once, and those that were missed are not sent together")
    void reminders() {
        Maintenance maintenance = scheduled();
        assertThat(maintenance.reminderDue(NOW.minusSeconds(60))).isNull();
        assertThat(maintenance.reminderDue(NOW.plusSeconds(60))).isEqualTo(60);
        maintenance.reminded(60);
        assertThat(maintenance.reminderDue(NOW.plusSeconds(120))).isNull();
        assertThat(maintenance.reminderDue(NOW.plusSeconds(2_760))).isEqualTo(15);
        maintenance.reminded(15);
        assertThat(maintenance.reminderDue(NOW.plusSeconds(3_000))).isNull();
        assertThat(scheduled().reminderDue(NOW.plusSeconds(3_000))).isEqualTo(15);
    }

    @Test
    @DisplayName("S20 a window ends after it starts, and no component is in two at once")
    void windows() {
        Refusals.assertRefused(CommonProblem.INVALID_REQUEST, () -> new Window(NOW, NOW).requireOrder());
        Maintenance other = scheduled();
        Refusals.assertRefused(
                StatusProblem.WINDOW_OVERLAP,
                () -> Overlaps.require(
                        draft(), List.of(new Window(NOW, WINDOW.start().plusSeconds(1))), List.of(other)));
        Overlaps.require(draft(), List.of(new Window(NOW, WINDOW.start())), List.of(other));
        Overlaps.require(other, List.of(WINDOW), List.of(other));
    }
}
