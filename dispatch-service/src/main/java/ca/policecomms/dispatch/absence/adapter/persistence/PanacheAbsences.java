package ca.policecomms.dispatch.absence.adapter.persistence;

import ca.policecomms.dispatch.absence.model.Absence;
import ca.policecomms.dispatch.absence.model.AbsenceState;
import ca.policecomms.dispatch.absence.model.Absences;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAbsences implements Absences, PanacheRepositoryBase<Absence, UUID> {
    private static final UUID LAST = new UUID(-1, -1);

    @Override
    public void add(Absence absence) {
        persist(absence);
    }

    @Override
    public Optional<Absence> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Absence> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Absence> list(UUID before, UUID member, AbsenceState state, int limit) {
        StringBuilder terms = new StringBuilder("id < :before");
        Parameters values = Parameters.with("before", before == null ? LAST : before);
        if (member != null) {
            terms.append(" and memberId = :member");
            values.and("member", member);
        }
        if (state != null) {
            terms.append(" and state = :state");
            values.and("state", state);
        }
        return find(terms.toString(), Sort.descending("id"), values)
                .page(0, limit)
                .list();
    }
}
