package ca.policecomms.status.snapshot.model;

import java.time.Instant;

/**
 * Whether what is shown was lately proved to be the newest release. Fresh needs proof.
 *
 * @param confirmedAt when it was proved last; null if never in the memory of this installation
 */
public record Freshness(boolean fresh, Instant confirmedAt) {

    public static Freshness fresh(Instant confirmedAt) {
        return new Freshness(true, confirmedAt);
    }

    public static Freshness stale(Instant confirmedAt) {
        return new Freshness(false, confirmedAt);
    }

    /** For {@code Status-Freshness}. */
    public String word() {
        return fresh ? "fresh" : "stale";
    }
}
