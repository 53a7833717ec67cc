package ca.policecomms.dispatch.contact.adapter.persistence;

import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactState;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.record.adapter.persistence.ExternalClaims;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheContacts implements Contacts, PanacheRepositoryBase<Contact, UUID> {
    private final ExternalClaims claims;

    PanacheContacts(ExternalClaims claims) {
        this.claims = claims;
    }

    @Override
    public void add(Contact contact) {
        persist(contact);
    }

    @Override
    public Optional<Contact> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Contact> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Contact> claimReported(String adapter, String externalId) {
        claims.take("contact", adapter, externalId);
        return find("adapter = ?1 and externalId = ?2", adapter, externalId).firstResultOptional();
    }

    @Override
    public List<Contact> ofCall(UUID call, UUID openedFrom) {
        return find("callId = ?1 or id = ?2", Sort.ascending("id"), call, openedFrom)
                .list();
    }

    @Override
    public List<Contact> followUps(UUID after, int limit) {
        return find("followUpOpen and id > ?1", Sort.ascending("id"), after == null ? new UUID(0, 0) : after)
                .page(0, limit)
                .list();
    }

    @Override
    public void flush() {
        getEntityManager().flush();
    }

    @Override
    public List<Contact> list(ContactState state, UUID before, int limit) {
        Parameters values = new Parameters();
        String terms = "1 = 1";
        if (state != null) {
            terms += " and state = :state";
            values.and("state", state);
        }
        if (before != null) {
            terms += " and id < :before";
            values.and("before", before);
        }
        return find(terms, Sort.descending("id"), values).page(0, limit).list();
    }
}
