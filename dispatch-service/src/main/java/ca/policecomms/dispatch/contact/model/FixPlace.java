package ca.policecomms.dispatch.contact.model;

/** What a fix locates: where the network sent the call by, or where the caller is. */
public enum FixPlace {
    ROUTING,
    CALLER
}
