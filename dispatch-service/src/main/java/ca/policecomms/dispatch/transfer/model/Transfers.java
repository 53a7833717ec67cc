package ca.policecomms.dispatch.transfer.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transfers. Whoever changes one has locked its call. */
public interface Transfers {
    void add(Transfer transfer);

    Optional<Transfer> find(UUID id);

    /** Reads it again from the database, after the call was locked. */
    void refresh(Transfer transfer);

    /** In the order in which they were requested. */
    List<Transfer> ofCall(UUID callId);

    /** Newest first; null does not restrict. */
    List<Transfer> list(TransferState state, UUID before, int limit);
}
