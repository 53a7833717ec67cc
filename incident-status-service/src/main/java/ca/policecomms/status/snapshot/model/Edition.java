package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.released.model.Version;
import java.util.Comparator;

/**
 * Which snapshot of an audience: the release it shows, and its place in the chain of all that were made. A release is shown
 * anew each day, because bars and counts of days move without one.
 *
 * @param number from 1, without gaps
 */
public record Edition(Version version, long number) implements Comparable<Edition> {

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::version).thenComparingLong(Edition::number);

    @Override
    public int compareTo(Edition other) {
        return ORDER.compare(this, other);
    }

    public boolean newerThan(Edition other) {
        return other == null || compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return version + " (" + number + ")";
    }
}
