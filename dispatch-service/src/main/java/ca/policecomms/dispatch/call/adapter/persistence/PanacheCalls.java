package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallFilter;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.adapter.persistence.ExternalClaims;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheCalls implements Calls, PanacheRepositoryBase<Call, UUID> {
    /** Hibernate's word for {@code for update skip locked}. */
    private static final int SKIP_LOCKED = -2;

    /**
     * For the rest of the transaction. Connections have each statement planned anew because of those that look into the
     * months (see docs/adr/0004-call-storage.md); for inserts one plan serves for all.
     */
    private static final String PLANS_ARE_KEPT = "set_config('plan_cache_mode', 'auto', true)";

    private final DispatchConfig config;
    private final AgencyProfile agency;
    private final Clock clock;
    private final ExternalClaims claims;
    private final Months months;
    private final CallLists lists;

    PanacheCalls(
            DispatchConfig config,
            AgencyProfile agency,
            Clock clock,
            ExternalClaims claims,
            Months months,
            CallLists lists) {
        this.config = config;
        this.agency = agency;
        this.clock = clock;
        this.claims = claims;
        this.months = months;
        this.lists = lists;
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
    public List<Call> lockAll(Collection<UUID> ids) {
        List<Call> locked = find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        // What was read before the lock may be old by now.
        locked.forEach(getEntityManager()::refresh);
        return locked;
    }

    @Override
    public Optional<Call> lockIfFree(UUID id) {
        Optional<Call> free = getEntityManager()
                .createQuery("from Call where id = :id", Call.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
        free.ifPresent(getEntityManager()::refresh);
        return free;
    }

    @Override
    public Optional<Call> claimImported(UUID importId, String externalRef) {
        claims.take("call", importId.toString(), externalRef);
        return lists.list(new CallFilter(null, null, importId, externalRef, null, 1)).stream()
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
    public Optional<UUID> survivorOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select merge.survivorId from Call where id = :id and merge.survivorId is not null", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    @Override
    public String nextNumber() {
        return nextNumber("null");
    }

    @Override
    public String nextNumberBeforeInserts() {
        return nextNumber(PLANS_ARE_KEPT);
    }

    private String nextNumber(String beside) {
        // Untyped, as every native query for a scalar here: of a typed one Hibernate 7.2 keeps a plan for each run
        // (ImplicitResultClassBuilder has no equals); looking through those took a quarter of a new call's time.
        Object[] next = (Object[]) getEntityManager()
                .createNativeQuery("select nextval('call_number'), " + beside)
                .getSingleResult();
        return numbered(config.callNumberPrefix(), year(), (Long) next[0]);
    }

    @Override
    public String nextReportNumber() {
        int year = year();
        Number next = (Number) getEntityManager()
                .createNativeQuery("insert into report_sequence (year, last) values (:year, 1) on conflict (year)"
                        + " do update set last = report_sequence.last + 1 returning last")
                .setParameter("year", year)
                .getSingleResult();
        return numbered(config.reportNumberPrefix(), year, next.longValue());
    }

    private int year() {
        return Year.now(clock.withZone(agency.zone())).getValue();
    }

    private static String numbered(String prefix, int year, long number) {
        return String.format(Locale.ROOT, "%s%02d-%06d", prefix, year % 100, number);
    }

    @Override
    public List<Call> open(String division) {
        return lists.open(division);
    }

    @Override
    public List<Call> list(CallFilter filter) {
        return lists.list(filter);
    }
}
