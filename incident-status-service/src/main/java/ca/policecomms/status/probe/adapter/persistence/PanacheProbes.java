package ca.policecomms.status.probe.adapter.persistence;

import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.probe.model.Proposal;
import ca.policecomms.status.probe.model.ProposalState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheProbes implements Probes, PanacheRepositoryBase<Probe, UUID> {

    @Override
    public void add(Probe probe) {
        persist(probe);
    }

    @Override
    public void remove(Probe probe) {
        getEntityManager()
                .createQuery("delete from Proposal where probeId = ?1")
                .setParameter(1, probe.id())
                .executeUpdate();
        delete(probe);
    }

    @Override
    public Optional<Probe> find(UUID id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<Probe> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<Probe> lockByToken(String tokenHash) {
        return find("tokenHash", tokenHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<Probe> after(UUID last, int limit) {
        return find("?1 is null or id > ?1", Sort.by("id"), last).page(0, limit).list();
    }

    @Override
    public Optional<Probe> claimDue(Instant now) {
        List<?> ids =
                getEntityManager().createNativeQuery("""
                         select id from probe where enabled and next_at <= ?1
                          order by next_at, id limit 1 for update skip locked\
                         """).setParameter(1, now).getResultList();
        return ids.stream().findFirst().flatMap(id -> lock((UUID) id));
    }

    @Override
    public void add(Proposal proposal) {
        getEntityManager().persist(proposal);
    }

    @Override
    public Optional<Proposal> findProposal(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Proposal.class, id));
    }

    @Override
    public Optional<Proposal> lockProposal(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Proposal> proposals(UUID last, ProposalState state, int limit) {
        return getEntityManager()
                .createQuery(
                        "from Proposal where (?1 is null or id < ?1) and (?2 is null or state = ?2) order by id desc",
                        Proposal.class)
                .setParameter(1, last)
                .setParameter(2, state)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Proposal> lockOpen(UUID probe) {
        return getEntityManager()
                .createQuery("from Proposal where probeId = ?1 and state = ?2 order by id", Proposal.class)
                .setParameter(1, probe)
                .setParameter(2, ProposalState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
