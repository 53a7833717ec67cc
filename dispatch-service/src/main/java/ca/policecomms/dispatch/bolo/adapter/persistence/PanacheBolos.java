package ca.policecomms.dispatch.bolo.adapter.persistence;

import ca.policecomms.dispatch.bolo.model.Bolo;
import ca.policecomms.dispatch.bolo.model.Bolos;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheBolos implements Bolos, PanacheRepositoryBase<Bolo, UUID> {
    private static final String UNACKNOWLEDGED = """
            select b.* from bolo b
            where b.expires_at > :now and not exists (select from bolo_acknowledgement a where a.bolo_id = b.id
                and a.version = b.version and a.person = :person and a.shift = :shift)
            order by b.id desc""";
    private static final String ACKNOWLEDGE = """
            insert into bolo_acknowledgement (bolo_id, version, person, shift, at)
            values (:bolo, :version, :person, :shift, :at) on conflict do nothing""";
    private static final String ACKNOWLEDGEMENTS = """
            select version, person, shift, at from bolo_acknowledgement where bolo_id = :bolo
            order by at desc, person""";

    @Override
    public void add(Bolo bolo) {
        persist(bolo);
    }

    @Override
    public Optional<Bolo> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Bolo> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Bolo> inForce(Instant now, String division, UUID before, int limit) {
        StringBuilder terms = new StringBuilder("expiresAt > :now");
        Parameters values = Parameters.with("now", now);
        if (division != null) {
            terms.append(" and (division is null or division = :division)");
            values.and("division", division);
        }
        if (before != null) {
            terms.append(" and id < :before");
            values.and("before", before);
        }
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Bolo> unacknowledged(Instant now, String person, Instant shift, int limit) {
        return getEntityManager()
                .createNativeQuery(UNACKNOWLEDGED, Bolo.class)
                .setParameter("now", utc(now))
                .setParameter("person", person)
                .setParameter("shift", utc(shift))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public boolean acknowledge(BoloAcknowledged acknowledgement) {
        return getEntityManager()
                        .createNativeQuery(ACKNOWLEDGE)
                        .setParameter("bolo", acknowledgement.bolo())
                        .setParameter("version", acknowledgement.version())
                        .setParameter("person", acknowledgement.person())
                        .setParameter("shift", utc(acknowledgement.shift()))
                        .setParameter("at", utc(acknowledgement.at()))
                        .executeUpdate()
                == 1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<BoloAcknowledged> acknowledgements(UUID bolo, int limit) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(ACKNOWLEDGEMENTS)
                .setParameter("bolo", bolo)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new BoloAcknowledged(
                        bolo, ((Number) row[0]).longValue(), (String) row[1], instant(row[2]), instant(row[3])))
                .toList();
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) time;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
