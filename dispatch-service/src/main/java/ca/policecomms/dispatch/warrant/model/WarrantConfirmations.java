package ca.policecomms.dispatch.warrant.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The confirmations of warrants. */
public interface WarrantConfirmations {
    void add(WarrantConfirmation confirmation);

    Optional<WarrantConfirmation> find(UUID id);

    /** The call it is for, without loading it: calls are locked first. */
    Optional<UUID> callOf(UUID id);

    /** Locks it, after its call. */
    Optional<WarrantConfirmation> lock(UUID id);

    /** Newest first; all but {@code limit} may be null. */
    List<WarrantConfirmation> list(WarrantState state, UUID callId, UUID before, int limit);
}
