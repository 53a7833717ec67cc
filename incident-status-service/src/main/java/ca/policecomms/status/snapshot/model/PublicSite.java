package ca.policecomms.status.snapshot.model;

/** Where the public reads: whatever was shown last, without asking anybody. Thread-safe. */
public interface PublicSite {

    /** Replaces everything at once. */
    void show(Snapshot snapshot, Freshness freshness);

    /** Says how fresh it is, leaving the bodies as they are. */
    void confirm(Freshness freshness);
}
