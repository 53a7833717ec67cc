package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import java.time.Instant;

/** Compresses, signs, packs and unpacks snapshots. Thread-safe. */
public interface Sealing {

    /** A damaged or forged archive, or one of an unknown key. */
    class Damaged extends Exception {
        public Damaged(String reason) {
            super(reason);
        }
    }

    /** Whether this replica has a key to sign with; one without it only reads. */
    boolean signs();

    /**
     * @param previous what is shown of this audience now, whose bodies are used again where they are equal; may be null
     * @param before hash of the snapshot before in the chain, or null
     */
    SealedSnapshot seal(
            Pages pages,
            ReleasedState state,
            Audience audience,
            Edition edition,
            Instant madeAt,
            String renderer,
            String before,
            SealedSnapshot previous);

    /** Compressed but neither signed nor kept: the fallback from the jar. */
    Snapshot unsealed(Pages pages);

    /** The facts that a snapshot was made of. */
    ReleasedState state(SealedSnapshot sealed);

    /** One file: manifest, signature, released model and the compressed bytes. */
    byte[] pack(SealedSnapshot sealed);

    /** Which snapshot a signed archive says it is; of its pages nothing is verified, which costs far less. */
    Edition edition(byte[] archive) throws Damaged;

    /**
     * Verifies everything before anything is shown.
     *
     * @param shown whose equal bodies are used again; may be null
     */
    SealedSnapshot unpack(byte[] archive, SealedSnapshot shown) throws Damaged;

    Heartbeat heartbeat(Version version, Instant at);

    boolean genuine(Heartbeat heartbeat);
}
