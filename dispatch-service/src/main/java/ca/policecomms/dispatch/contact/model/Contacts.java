package ca.policecomms.dispatch.contact.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts. */
public interface Contacts {
    void add(Contact contact);

    Optional<Contact> find(UUID id);

    Optional<Contact> lock(UUID id);

    /**
     * Finds the contact that an adapter reported, after waiting for anybody who is saving it at this moment; keeps others
     * waiting until the transaction ends. Who finds nothing may add it.
     */
    Optional<Contact> claimReported(String adapter, String externalId);

    /** Those that joined a call, and the one it was opened from; oldest first. */
    List<Contact> ofCall(UUID call, UUID openedFrom);

    /** Those somebody still has to call back, oldest first; {@code after} may be null. */
    List<Contact> followUps(UUID after, int limit);

    /** Writes now, so that rows about it can follow. */
    void flush();

    /** Newest first; {@code state} and {@code before} may be null. */
    List<Contact> list(ContactState state, UUID before, int limit);
}
