package ca.policecomms.status.notification.model;

/** Why there is a deadline. */
public enum Basis {
    /** A law, cited. */
    STATUTE,
    REGULATOR_EXPECTATION,
    CONTRACT,
    POLICY,
    COURTESY;

    /** What staff read: only what a law says is called law. */
    public String label() {
        return this == STATUTE ? "law" : "target";
    }
}
