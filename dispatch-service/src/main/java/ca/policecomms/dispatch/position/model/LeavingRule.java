package ca.policecomms.dispatch.position.model;

/** What must be done before a member leaves a position. */
public interface LeavingRule {
    /** @throws ca.policecomms.commons.problem.ProblemException 409 saying what is left to do */
    void check(Position position);
}
