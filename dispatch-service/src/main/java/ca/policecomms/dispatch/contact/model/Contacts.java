package ca.policecomms.dispatch.contact.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts. */
public interface Contacts {
    void add(Contact contact);

    Optional<Contact> find(UUID id);

    Optional<Contact> lock(UUID id);

    Optional<Contact> findReported(String adapter, String externalId);

    /** Newest first; {@code state} and {@code before} may be null. */
    List<Contact> list(ContactState state, UUID before, int limit);
}
