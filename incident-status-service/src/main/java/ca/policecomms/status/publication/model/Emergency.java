package ca.policecomms.status.publication.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;

/** What one approver alone may release: the status of emergency lines and how to reach the police meanwhile. */
public final class Emergency {

    private Emergency() {}

    /** @throws ProblemException 422 {@code rule-violated}, naming what goes beyond it */
    public static void require(Gathered gathered) {
        ProblemException refusal = ProblemException.of(
                CommonProblem.RULE_VIOLATED,
                "One person alone releases only the status of emergency lines and how to reach the police.");
        if (!gathered.updates().isEmpty()) {
            refusal.violation("updateIds", "must be empty");
        }
        if (!gathered.parts().isEmpty()) {
            refusal.violation("parts", "must be empty");
        }
        boolean others = gathered.components().values().stream().anyMatch(c -> !c.emergency());
        if (others || gathered.components().isEmpty()) {
            refusal.violation("components", "must be emergency lines only");
        }
        // New names or descriptions are for two people to decide.
        if (gathered.components().values().stream().anyMatch(c -> !c.authors().isEmpty())) {
            refusal.violation("components", "must not bring new texts");
        }
        if (gathered.publication().translation() != null) {
            refusal.violation("translation", "must be absent: both languages are needed");
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }
}
