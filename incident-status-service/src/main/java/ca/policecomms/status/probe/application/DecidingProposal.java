package ca.policecomms.status.probe.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.probe.model.Proposal;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes up what a probe found, as a draft, or leaves it. */
@ApplicationScoped
public class DecidingProposal {

    private final Probes probes;
    private final Components components;
    private final Publications publications;
    private final Audit audit;
    private final Clock clock;

    DecidingProposal(Probes probes, Components components, Publications publications, Audit audit, Clock clock) {
        this.probes = probes;
        this.components = components;
        this.publications = publications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts a publication that changes the component; people write the rest, and release it. */
    @Transactional
    public Proposal accept(UUID id, long version, String by) {
        Instant now = Moments.now(clock);
        Proposal proposal = lock(id, version);
        Publication publication = new Publication(Ids.next(), Audience.PUBLIC, by, now);
        proposal.accept(publication.id(), by, now);
        components.lockAll(List.of(proposal.componentId()));
        publication.change(
                List.of(new ComponentChange(proposal.componentId(), proposal.status(), null)), null, by, now);
        publications.add(publication);
        audit.did("proposal.accepted", "proposal/" + id, Map.of("publicationId", publication.id()));
        return proposal;
    }

    @Transactional
    public Proposal dismiss(UUID id, long version, String reason, String by) {
        Proposal proposal = lock(id, version);
        proposal.dismiss(reason, by, Moments.now(clock));
        audit.did("proposal.dismissed", "proposal/" + id, Map.of());
        return proposal;
    }

    private Proposal lock(UUID id, long version) {
        Proposal proposal = probes.lockProposal(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, proposal.version(), ProposalView.of(proposal));
        return proposal;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no proposal " + id + ".");
    }
}
