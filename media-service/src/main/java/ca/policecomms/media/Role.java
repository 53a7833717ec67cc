package ca.policecomms.media;

/** Realm roles that media-service knows. */
public final class Role {
    public static final String MEDIA_OFFICER = "media-officer";
    public static final String COMMUNICATIONS_MEMBER = "communications-member";
    public static final String RELEASE_APPROVER = "release-approver";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";

    private Role() {}
}
