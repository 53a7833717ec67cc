package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.released.model.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The word of the writer, who held its lease and could ask the database, that no release was newer then.
 *
 * @param signature Ed25519 over {@link #content(Version, Instant)}
 */
public record Heartbeat(Version version, Instant at, String keyId, byte[] signature) {

    public static byte[] content(Version version, Instant at) {
        return ("policecomms status heartbeat\n" + version.term() + "\n" + version.sequence() + "\n" + at + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public boolean newerThan(Heartbeat other) {
        return other == null || at.isAfter(other.at()) || version.newerThan(other.version());
    }
}
