package ca.policecomms.dispatch.call.model;

/** What a person decided about two calls that look alike (requirement D12). */
public enum Relation {
    /** They belong together, and each is worked. */
    RELATED,
    /** They look alike and are not. */
    KEPT_APART
}
