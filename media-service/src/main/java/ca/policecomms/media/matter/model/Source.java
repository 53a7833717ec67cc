package ca.policecomms.media.matter.model;

/** Who vouches for a fact. What staff state is never overwritten by the feed. */
public enum Source {
    DISPATCH,
    STAFF
}
