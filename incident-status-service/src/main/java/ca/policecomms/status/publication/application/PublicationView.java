package ca.policecomms.status.publication.application;

import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.lint.model.Finding;
import ca.policecomms.status.publication.model.CachedPaths;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.ImpactProposal;
import ca.policecomms.status.publication.model.LintAnswer;
import ca.policecomms.status.publication.model.PartRef;
import ca.policecomms.status.publication.model.PublicationState;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A publication with all that it would release.
 *
 * @param hash SHA-256 of the canonical form (RFC 8785) of {@code content}: what an approver sends back
 * @param lint findings of the phrase lint that nobody has answered yet
 * @param proposedImpact what the components of the publication suggest; null when it changes none
 * @param purge public addresses whose copies elsewhere are to be removed; empty unless it corrects or takes back
 */
public record PublicationView(
        @JsonUnwrapped PublicationSummary summary,
        List<UUID> updateIds,
        List<ComponentChange> components,
        List<UUID> alternateIds,
        List<PartRef> parts,
        Set<LintAnswer> lintAnswers,
        List<Finding> lint,
        Impact proposedImpact,
        List<String> purge,
        String hash,
        Map<String, Object> content) {

    public static PublicationView of(Gathered g) {
        // A released publication shows what was approved; the drafts it was made of have moved on.
        String hash = g.publication().approvedHash();
        return new PublicationView(
                PublicationSummary.of(g.publication()),
                g.updates().stream().map(u -> u.id()).toList(),
                g.publication().components(),
                g.alternates().stream().map(a -> a.id()).toList(),
                g.publication().parts(),
                g.publication().lintAnswers(),
                g.publication().state() == PublicationState.DRAFT ? CheckingContent.unanswered(g) : List.of(),
                ImpactProposal.of(g.publication().components(), g.components()),
                CachedPaths.of(g.parts()),
                hash == null ? Content.hash(g) : hash,
                Content.of(g));
    }
}
