package ca.policecomms.dispatch.call.adapter.persistence;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds calls without looking into every month: by a key where one is given, among the open ones where only these are
 * asked for, else month by month from the newest until the page is full.
 */
@ApplicationScoped
class CallLists {
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final UUID LOWEST = new UUID(0, 0);

    private final EntityManager database;

    CallLists(EntityManager database) {
        this.database = database;
    }

    /** Newest first. */
    List<Call> list(CallFilter filter) {
        UUID before = filter.before() == null ? HIGHEST : filter.before();
        if (filter.number() != null) {
            return matching(filter, byNumber(filter.number(), before));
        }
        if (filter.importId() != null || filter.externalRef() != null) {
            return pages(filter, before, from -> byImport(filter, from));
        }
        if (filter.state() != null && filter.state().isOpen()) {
            return pages(filter, before, from -> open(filter, from));
        }
        return byMonth(filter, before);
    }

    /** All open calls, newest first. */
    List<Call> open(String division) {
        String here = division == null ? "" : " and (division = :division or division is null)";
        Query query = database.createNativeQuery("select id from call_current where ended_at is null" + here);
        if (division != null) {
            query.setParameter("division", division);
        }
        return load(ids(query));
    }

    private List<UUID> byNumber(String number, UUID before) {
        return ids(database.createNativeQuery(
                        "select call_id from call_by_number where number = :number and call_id < :before")
                .setParameter("number", number)
                .setParameter("before", before));
    }

    private List<UUID> byImport(CallFilter filter, UUID before) {
        String terms = (filter.importId() == null ? "" : " and import_id = :import")
                + (filter.externalRef() == null ? "" : " and external_ref = :ref");
        Query query = database.createNativeQuery("select call_id from call_by_import where call_id < :before" + terms
                        + " order by call_id desc limit " + filter.limit())
                .setParameter("before", before);
        if (filter.importId() != null) {
            query.setParameter("import", filter.importId());
        }
        if (filter.externalRef() != null) {
            query.setParameter("ref", filter.externalRef());
        }
        return ids(query);
    }

    private List<UUID> open(CallFilter filter, UUID before) {
        return ids(database.createNativeQuery(
                        "select id from call_current where state = :state and id < :before order by id desc limit "
                                + filter.limit())
                .setParameter("state", filter.state().name())
                .setParameter("before", before));
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }

    /** Pages of candidates until enough of them match all of the filter. */
    private List<Call> pages(CallFilter filter, UUID before, Function<UUID, List<UUID>> candidates) {
        List<Call> found = new ArrayList<>();
        List<UUID> page = candidates.apply(before);
        while (!page.isEmpty() && found.size() < filter.limit()) {
            found.addAll(matching(filter, page));
            page = page.size() < filter.limit() ? List.of() : candidates.apply(page.getLast());
        }
        return found.subList(0, Math.min(found.size(), filter.limit()));
    }

    private List<Call> matching(CallFilter filter, Collection<UUID> ids) {
        return load(ids).stream()
                .filter(call -> filter.state() == null || call.state() == filter.state())
                .filter(call -> filter.importId() == null || filter.importId().equals(call.importId()))
                .filter(call ->
                        filter.externalRef() == null || filter.externalRef().equals(call.externalRef()))
                .toList();
    }

    private List<Call> load(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("from Call where id in :ids", Call.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(Call::id, CallLists::asTheDatabaseSorts)
                                .reversed())
                        .toList();
    }

    /** {@link UUID#compareTo} takes the halves as signed numbers. */
    private static int asTheDatabaseSorts(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private List<Call> byMonth(CallFilter filter, UUID before) {
        if (defaultHoldsRows()) {
            return between(filter, LOWEST, before, filter.limit());
        }
        List<Call> found = new ArrayList<>();
        for (UUID[] month : monthsBelow(before)) {
            UUID end = asTheDatabaseSorts(month[1], before) < 0 ? month[1] : before;
            found.addAll(between(filter, month[0], end, filter.limit() - found.size()));
            if (found.size() == filter.limit()) {
                break;
            }
        }
        return found;
    }

    /** Then a row may lie between the months, and only the whole table has the right order. */
    private boolean defaultHoldsRows() {
        return (Boolean) database.createNativeQuery("select exists (select from call_for_service_default)")
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<UUID[]> monthsBelow(UUID before) {
        List<Object[]> rows = database.createNativeQuery(
                        "select from_id, to_id from record_month where from_id < :before order by month desc",
                        Object[].class)
                .setParameter("before", before)
                .getResultList();
        return rows.stream()
                .map(row -> new UUID[] {(UUID) row[0], (UUID) row[1]})
                .toList();
    }

    private List<Call> between(CallFilter filter, UUID from, UUID end, int limit) {
        String state = filter.state() == null ? "" : " and state = :state";
        TypedQuery<Call> query = database.createQuery(
                        "from Call where id >= :from and id < :end" + state + " order by id desc", Call.class)
                .setParameter("from", from)
                .setParameter("end", end)
                .setMaxResults(limit);
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        return query.getResultList();
    }
}
