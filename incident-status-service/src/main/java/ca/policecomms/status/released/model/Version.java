package ca.policecomms.status.released.model;

import java.util.Comparator;

/**
 * Which release something shows. The term rises when a database is made or restored from a backup, the sequence with
 * every release: what is shown never goes back.
 */
public record Version(long term, long sequence) implements Comparable<Version> {

    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::term).thenComparingLong(Version::sequence);

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    public boolean newerThan(Version other) {
        return compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return term + "." + sequence;
    }
}
