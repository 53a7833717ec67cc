package ca.policecomms.media.matter.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The release decision on a matter.
 *
 * @param reviewAt when a deferred matter is looked at again; null for the others
 * @param reason of a deferral (optional) or a withholding (always); null for a release
 * @param note for colleagues, never published; may be null
 * @param factsVersion the facts that it was made on
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) @Column(name = "decision")
        Ruling ruling,

        @Column(name = "review_at") Instant reviewAt,

        @Enumerated(EnumType.STRING) @Column(name = "decision_reason")
        WithholdingReason reason,

        @Column(name = "decision_note") String note,
        @Column(name = "decided_at") Instant decidedAt,
        @Column(name = "decided_by") String decidedBy,
        @Column(name = "decided_facts_version") Long factsVersion) {

    /** @throws ProblemException 422 {@code rule-violated} when the parts do not fit each other */
    void check() {
        boolean deferred = ruling == Ruling.DEFER;
        if (deferred && reviewAt == null) {
            throw refused("reviewAt", "a deferral needs the time of its review");
        }
        if (deferred && !reviewAt.isAfter(decidedAt)) {
            throw refused("reviewAt", "must be in the future");
        }
        if (!deferred && reviewAt != null) {
            throw refused("reviewAt", "only a deferral has a review");
        }
        if (ruling == Ruling.WITHHOLD && reason == null) {
            throw refused("reason", "withholding needs a reason");
        }
        if (ruling == Ruling.RELEASE && reason != null) {
            throw refused("reason", "a release has no reason to withhold");
        }
    }

    private static ProblemException refused(String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "The decision does not hold together.")
                .violation(field, message)
                .with("rule", "T25");
    }
}
