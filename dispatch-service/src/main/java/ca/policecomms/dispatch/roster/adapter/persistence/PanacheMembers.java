package ca.policecomms.dispatch.roster.adapter.persistence;

import ca.policecomms.dispatch.roster.application.KeepingMembers;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.Members;
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
class PanacheMembers implements Members, PanacheRepositoryBase<Member, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    @Override
    public void add(Member member) {
        try {
            persistAndFlush(member);
        } catch (ConstraintViolationException e) {
            throw KeepingMembers.exists();
        }
    }

    @Override
    public Optional<Member> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Member> findBySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    @Override
    public List<Member> lock(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @Override
    public List<Member> all() {
        return listAll(Sort.by("since").and("id"));
    }

    @Override
    public List<Member> list(UUID after, String platoon, int limit) {
        Parameters values = Parameters.with("after", after == null ? FIRST : after);
        if (platoon != null) {
            values.and("platoon", platoon);
        }
        return find("id > :after" + (platoon == null ? "" : " and platoon = :platoon"), Sort.by("id"), values)
                .page(0, limit)
                .list();
    }
}
