package ca.policecomms.dispatch;

/** Realm roles that dispatch-service knows. */
public final class Role {
    public static final String CALL_TAKER = "call-taker";
    public static final String DISPATCHER = "dispatcher";
    public static final String SUPERVISOR = "dispatch-supervisor";
    public static final String OFFICER = "officer";
    public static final String BYLAW_OFFICER = "bylaw-officer";
    public static final String ADMIN = "admin";

    private Role() {}
}
