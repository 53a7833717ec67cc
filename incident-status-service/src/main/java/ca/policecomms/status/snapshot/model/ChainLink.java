package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.released.model.Version;
import java.time.Instant;

/** One snapshot in the public chain of hashes. */
public record ChainLink(
        long number, long term, long sequence, Instant madeAt, String hash, String previous, String renderer) {

    public Edition edition() {
        return new Edition(new Version(term, sequence), number);
    }
}
