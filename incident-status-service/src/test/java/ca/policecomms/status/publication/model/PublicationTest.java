package ca.policecomms.status.publication.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemCode;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.Samples;
import ca.policecomms.status.StatusProblem;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Instant NOW = Samples.EIGHT;
    private static final String HASH = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private final Publication publication = new Publication(Ids.next(), Audience.PUBLIC, "erin", NOW);

    @Test
    @DisplayName("S29 one writes and submits, another approves, and it is released")
    void released() {
        approved();
        publication.release(HASH, "ariel", 7, NOW);
        assertThat(publication.state()).isEqualTo(PublicationState.RELEASED);
        assertThat(publication.sequence()).isEqualTo(7);
        assertThat(publication.releasedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("S29 neither the author, nor who submitted, nor who wrote a gathered draft approves")
    void samePerson() {
        publication.submit(HASH, "sam", NOW);
        for (String person : List.of("erin", "sam", "drafter")) {
            assertRefused(
                    StatusProblem.SAME_PERSON, () -> publication.approve(HASH, HASH, person, List.of("drafter"), NOW));
        }
        assertThat(publication.state()).isEqualTo(PublicationState.SUBMITTED);
    }

    @Test
    @DisplayName("S30 an approval of other content than the present is refused, and so is its release")
    void stale() {
        publication.submit(HASH, "erin", NOW);
        assertRefused(StatusProblem.APPROVAL_STALE, () -> publication.approve(OTHER, HASH, "ariel", List.of(), NOW));
        publication.approve(HASH, HASH, "ariel", List.of(), NOW);
        assertRefused(StatusProblem.APPROVAL_STALE, () -> publication.release(OTHER, "ariel", 7, NOW));
    }

    @Test
    @DisplayName("S30 an edit voids the approval and makes the editor an author")
    void voided() {
        approved();
        publication.edited("eve", NOW);
        assertThat(publication.state()).isEqualTo(PublicationState.DRAFT);
        assertThat(publication.voidCause()).isEqualTo(VoidCause.EDIT);
        assertThat(publication.approvedHash()).isNull();
        assertThat(publication.authors()).containsExactly("erin", "eve");
        assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> publication.release(HASH, "ariel", 7, NOW));
    }

    @Test
    @DisplayName("S30 nothing is released before its time, before approval or twice")
    void guards() {
        assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> publication.release(HASH, "ariel", 7, NOW));
        publication.change(null, NOW.plusSeconds(60), "erin", NOW);
        approved();
        assertRefused(
                CommonProblem.ILLEGAL_TRANSITION, () -> publication.release(HASH, "ariel", 7, NOW.plusSeconds(59)));
        publication.release(HASH, "ariel", 7, NOW.plusSeconds(60));
        assertRefused(
                CommonProblem.ILLEGAL_TRANSITION, () -> publication.release(HASH, "ariel", 8, NOW.plusSeconds(61)));
        assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> publication.edited("erin", NOW));
        assertRefused(CommonProblem.ILLEGAL_TRANSITION, () -> publication.reject("no", NOW));
    }

    private void approved() {
        publication.submit(HASH, "erin", NOW);
        publication.approve(HASH, HASH, "ariel", List.of(), NOW);
    }

    private static void assertRefused(ProblemCode problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(problem));
    }
}
