package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallFilter;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.adapter.persistence.ExternalClaims;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheCalls implements Calls, PanacheRepositoryBase<Call, UUID> {
    /** Hibernate's word for {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    private final DispatchConfig config;
    private final AgencyProfile agency;
    private final Clock clock;
    private final ExternalClaims claims;
    private final Months months;
    private final CallSearch search;

    PanacheCalls(
            DispatchConfig config,
            AgencyProfile agency,
            Clock clock,
            ExternalClaims claims,
            Months months,
            CallSearch search) {
        this.config = config;
        this.agency = agency;
        this.clock = clock;
        this.claims = claims;
        this.months = months;
        this.search = search;
    }

    @Override
    public void add(Call call) {
        persist(call);
    }

    @Override
    public Optional<Call> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Call> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Call> lockIfFree(UUID id) {
        return getEntityManager()
                .createQuery("from Call where id = :id", Call.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Call> claimImported(UUID importId, String externalRef) {
        claims.take("call", importId.toString(), externalRef);
        return search.list(new CallFilter(null, null, importId, externalRef, null, 1)).stream()
                .findFirst();
    }

    @Override
    public UUID newId(Instant received) {
        if (!months.isReady(received)) {
            months.prepare(received);
        }
        return Ids.at(received);
    }

    @Override
    public String nextNumber() {
        long next = (Long) getEntityManager()
                .createNativeQuery("select nextval('call_number')", Long.class)
                .getSingleResult();
        int year = Year.now(clock.withZone(agency.zone())).getValue() % 100;
        return String.format(Locale.ROOT, "%s%02d-%06d", config.callNumberPrefix(), year, next);
    }

    @Override
    public List<Call> list(CallFilter filter) {
        return search.list(filter);
    }
}
