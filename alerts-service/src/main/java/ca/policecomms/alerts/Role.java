package ca.policecomms.alerts;

/** Realm roles that alerts-service knows. */
public final class Role {
    public static final String ALERT_AUTHOR = "alert-author";
    public static final String ALERT_APPROVER = "alert-approver";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Role() {}
}
