package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the writer lays snapshots down for all replicas: the database. Every method may fail while it is away. */
public interface Shelf {

    /** The newest link of each audience that has one. */
    Map<Audience, ChainLink> newest();

    /** The chain, newest first. */
    List<ChainLink> chain(Audience audience, int limit);

    Optional<byte[]> archive(Audience audience, long number);

    /** @throws IllegalStateException also when another was laid there under that number */
    void lay(SealedSnapshot sealed, byte[] archive);

    Optional<Heartbeat> heartbeat();

    void lay(Heartbeat heartbeat);
}
