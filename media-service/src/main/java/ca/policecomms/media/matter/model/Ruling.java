package ca.policecomms.media.matter.model;

/** What is decided about telling the public. */
public enum Ruling {
    RELEASE,
    /** Not yet: looked at again at a stated time. */
    DEFER,
    /** Never, for a stated reason. */
    WITHHOLD
}
