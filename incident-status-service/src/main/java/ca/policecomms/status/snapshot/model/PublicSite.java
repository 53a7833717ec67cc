package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;

/** Where people read: whatever was shown last, without asking anybody. Thread-safe. */
public interface PublicSite {

    /** What to show when no release is known: numbers to call, in both languages. */
    void showFallback(Snapshot fallback);

    /** Replaces everything of its audience at once. */
    void show(SealedSnapshot sealed, Freshness freshness);

    /** Says how fresh an audience's pages are; with another word than before it switches all of them. */
    void confirm(Audience audience, Freshness freshness, Heartbeat latest);
}
