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

    /** Newest first; {@code state} and {@code before} may be null. */
    List<Contact> list(ContactState state, UUID before, int limit);
}
