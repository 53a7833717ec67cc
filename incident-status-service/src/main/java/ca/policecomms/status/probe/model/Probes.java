package ca.policecomms.status.probe.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Probes {

    void add(Probe probe);

    void remove(Probe probe);

    Optional<Probe> find(UUID id);

    Optional<Probe> lock(UUID id);

    /** The heartbeat with that token; locked. */
    Optional<Probe> lockByToken(String tokenHash);

    /** By id, those after the given one; null for the first. */
    List<Probe> after(UUID last, int limit);

    /** Staff read what it found from now on; nothing while it is switched off. */
    void show(Probe probe);

    /** One that is to look now, locked and not in other hands. */
    Optional<Probe> claimDue(Instant now);

    void add(Proposal proposal);

    Optional<Proposal> findProposal(UUID id);

    Optional<Proposal> lockProposal(UUID id);

    /** Newest first, those before the given one; null for the newest. */
    List<Proposal> proposals(UUID last, ProposalState state, int limit);

    /** Those of a probe that nobody has decided; locked. */
    List<Proposal> lockOpen(UUID probe);
}
