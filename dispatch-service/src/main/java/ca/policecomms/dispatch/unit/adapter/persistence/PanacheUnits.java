package ca.policecomms.dispatch.unit.adapter.persistence;

import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.UnitStatus;
import ca.policecomms.dispatch.unit.model.Units;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class PanacheUnits implements Units, PanacheRepositoryBase<Unit, UUID> {
    private static final String ON_DUTY_WITH =
            "select * from unit where status <> 'OFF_DUTY' and crew && cast(:people as text[])";

    @Override
    public void add(Unit unit) {
        try {
            persistAndFlush(unit);
        } catch (ConstraintViolationException e) {
            // Two consoles registered the same call sign at the same time: the unique index decided.
            throw ManagingUnit.callSignInUse(unit.callSign());
        }
    }

    @Override
    public Optional<Unit> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Unit> findByCallSign(String callSign) {
        return find("callSign", callSign).firstResultOptional();
    }

    @Override
    public List<Unit> lock(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Unit> list(String after, UnitStatus status, int limit) {
        String terms = "callSign > :after" + (status == null ? "" : " and status = :status");
        Parameters values = Parameters.with("after", after == null ? "" : after);
        if (status != null) {
            values.and("status", status);
        }
        return find(terms, Sort.by("callSign"), values).page(0, limit).list();
    }

    @Override
    public List<Unit> onDuty(String division) {
        return list(
                "status <> ?1 and (?2 is null or division is null or division = ?2)",
                Sort.by("callSign"),
                UnitStatus.OFF_DUTY,
                division);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Unit> onDutyWith(Collection<String> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .createNativeQuery(ON_DUTY_WITH, Unit.class)
                .setParameter("people", people.toArray(String[]::new))
                .getResultList();
    }

    @Override
    public List<Unit> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
