package ca.policecomms.status;

/** Realm roles that incident-status-service knows. */
public final class Role {

    /** Writes drafts and sends them for approval. */
    public static final String EDITOR = "status-editor";

    /** Approves what others wrote, and releases it. */
    public static final String APPROVER = "status-approver";

    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    private Role() {}
}
