package ca.policecomms.status.released.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private final ReleasedState all = Samples.everything();

    @Test
    @DisplayName(
            "S28 an incident that is held, an update that is taken back and a name that is withheld are withdrawals")
    void withdrawn() {
        ReleasedIncident open = all.incidents().getFirst();
        assertThat(Withdrawal.between(all, with(List.of(all.incidents().getLast()))))
                .isTrue();
        assertThat(Withdrawal.between(
                        all,
                        with(List.of(
                                with(open, List.of(open.updates().getLast())),
                                all.incidents().getLast()))))
                .isTrue();
        ReleasedUpdate told = open.updates().getFirst();
        ReleasedUpdate retracted = with(told, new Bilingual("Withdrawn.", "Retiré."));
        assertThat(Withdrawal.between(
                        all,
                        with(List.of(
                                with(open, List.of(retracted, open.updates().getLast())),
                                all.incidents().getLast()))))
                .isTrue();
    }

    @Test
    @DisplayName("S18 a correction that shows what it said before, and whatever is new, withdraw nothing")
    void kept() {
        assertThat(Withdrawal.between(null, all)).isFalse();
        assertThat(Withdrawal.between(all, all)).isFalse();
        assertThat(Withdrawal.between(Samples.allWell(), all)).isFalse();
        ReleasedIncident open = all.incidents().getFirst();
        ReleasedUpdate told = open.updates().getFirst();
        ReleasedUpdate corrected = with(
                told,
                new Bilingual(
                        "Better. Before: " + told.body().en(),
                        "Mieux. Avant : " + told.body().fr()));
        assertThat(Withdrawal.between(
                        all,
                        with(List.of(
                                with(open, List.of(corrected, open.updates().getLast())),
                                all.incidents().getLast()))))
                .isFalse();
    }

    private ReleasedState with(List<ReleasedIncident> incidents) {
        return all.withOffline(all.components(), incidents, all.changes(), List.of());
    }

    private static ReleasedIncident with(ReleasedIncident i, List<ReleasedUpdate> updates) {
        return new ReleasedIncident(
                i.code(),
                i.number(),
                i.title(),
                i.phase(),
                i.impact(),
                i.createdAt(),
                i.updatedAt(),
                i.startedAt(),
                i.monitoringAt(),
                i.resolvedAt(),
                updates,
                i.report(),
                i.recovery());
    }

    private static ReleasedUpdate with(ReleasedUpdate u, Bilingual body) {
        return new ReleasedUpdate(
                u.code(),
                u.phase(),
                u.impact(),
                body,
                u.createdAt(),
                u.updatedAt(),
                u.displayAt(),
                u.nextUpdateAt(),
                u.affected());
    }
}
