package ca.policecomms.status.publication.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StateMatrix;
import ca.policecomms.status.StatusProblem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicationStatesTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final String HASH = "a".repeat(64);

    private static Publication draft() {
        return new Publication(Ids.next(), Audience.PUBLIC, "erin", NOW);
    }

    private static Publication submitted() {
        Publication publication = draft();
        publication.submit(HASH, "erin", NOW);
        return publication;
    }

    private static Publication approved() {
        Publication publication = submitted();
        publication.approve(HASH, HASH, "ariel", List.of(), NOW);
        return publication;
    }

    private static Publication released() {
        Publication publication = approved();
        publication.release(HASH, "ariel", 7, NOW);
        return publication;
    }

    private static Publication corrected() {
        Publication publication = released();
        publication.corrected(NOW);
        return publication;
    }

    private static Publication retracted() {
        Publication publication = released();
        publication.retracted(NOW);
        return publication;
    }

    @Test
    @DisplayName("S29 every command in every state of a publication: what the table allows, and nothing else")
    void matrix() {
        new StateMatrix<PublicationState, Publication>()
                .state(PublicationState.DRAFT, PublicationStatesTest::draft)
                .state(PublicationState.SUBMITTED, PublicationStatesTest::submitted)
                .state(PublicationState.APPROVED, PublicationStatesTest::approved)
                .state(PublicationState.RELEASED, PublicationStatesTest::released)
                .state(PublicationState.CORRECTED, PublicationStatesTest::corrected)
                .state(PublicationState.RETRACTED, PublicationStatesTest::retracted)
                .command("submit", p -> p.submit(HASH, "erin", NOW), PublicationState.DRAFT)
                .command("approve", p -> p.approve(HASH, HASH, "ariel", List.of(), NOW), PublicationState.SUBMITTED)
                .command(
                        "edit",
                        p -> p.edited("eve", NOW),
                        PublicationState.DRAFT,
                        PublicationState.SUBMITTED,
                        PublicationState.APPROVED)
                .command("reject", p -> p.reject("no", NOW), PublicationState.SUBMITTED, PublicationState.APPROVED)
                .command("release", p -> p.release(HASH, "ariel", 9, NOW), PublicationState.APPROVED)
                .command("break glass", p -> p.breakGlass(HASH, "ariel", 9, NOW, NOW), PublicationState.DRAFT)
                .command("correct", p -> p.corrected(NOW), PublicationState.RELEASED, PublicationState.CORRECTED)
                .command("retract", p -> p.retracted(NOW), PublicationState.RELEASED, PublicationState.CORRECTED)
                .command("translate", p -> p.translated(NOW), PublicationState.RELEASED, PublicationState.CORRECTED)
                .command("review", p -> p.review("odile", NOW))
                .verify(PublicationState.values());
    }

    @Test
    @DisplayName("S28 a new hold voids submission and approval, says why, and leaves a draft as it is")
    void held() {
        Publication approved = approved();
        approved.held(NOW);
        assertThat(approved.state()).isEqualTo(PublicationState.DRAFT);
        assertThat(approved.voidCause()).isEqualTo(VoidCause.HOLD);
        assertThat(approved.approvedHash()).isNull();
        Publication draft = draft();
        long version = draft.version();
        draft.held(NOW);
        assertThat(draft.version()).isEqualTo(version);
    }

    @Test
    @DisplayName("S32 who broke the glass does not review it; another does, once")
    void review() {
        Publication broken = draft();
        broken.breakGlass(HASH, "ariel", 7, NOW.plusSeconds(60), NOW);
        assertThat(broken.state()).isEqualTo(PublicationState.RELEASED);
        Refusals.assertRefused(StatusProblem.SAME_PERSON, () -> broken.review("ariel", NOW));
        broken.review("odile", NOW);
        assertThat(broken.breakGlass().reviewedBy()).isEqualTo("odile");
        Refusals.assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> broken.review("odile", NOW));
    }

    @Test
    @DisplayName("S19 a later answer to a finding replaces the earlier one")
    void answers() {
        Publication draft = draft();
        draft.answer(List.of(new LintAnswer("f1", "yes", "erin"), new LintAnswer("f2", "no", "erin")));
        draft.answer(List.of(new LintAnswer("f1", "cleared by counsel", "eve")));
        assertThat(draft.lintAnswers())
                .containsExactlyInAnyOrder(
                        new LintAnswer("f1", "cleared by counsel", "eve"), new LintAnswer("f2", "no", "erin"));
    }
}
