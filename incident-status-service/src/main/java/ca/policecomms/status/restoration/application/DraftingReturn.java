package ca.policecomms.status.restoration.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.AlternateState;
import ca.policecomms.status.component.model.Alternates;
import ca.policecomms.status.component.model.BackEntry;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.publication.model.ComponentChange;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartRef;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.restoration.model.RestorationItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drafts what the public will read when a system is live: nothing is released by it. */
@ApplicationScoped
class DraftingReturn {

    private final Publications publications;
    private final Components components;
    private final Alternates alternates;
    private final Audit audit;

    DraftingReturn(Publications publications, Components components, Alternates alternates, Audit audit) {
        this.publications = publications;
        this.components = components;
        this.alternates = alternates;
        this.audit = audit;
    }

    /** The component works again, its alternate ends, and the board shows it. Skips what is gathered elsewhere. */
    void draft(RestorationItem item, String author, Instant now) {
        Publication publication = new Publication(Ids.next(), Audience.PUBLIC, author, now);
        Component component = components.lock(item.componentId()).orElseThrow();
        if (!component.status().operational()) {
            publication.change(
                    List.of(new ComponentChange(component.id(), ComponentStatus.OPERATIONAL, null)), null, author, now);
        }
        List<PartRef> parts = publications.gatheringPart(item.id()).isEmpty()
                ? List.of(new PartRef(PartKind.RESTORATION, item.id()))
                : List.of();
        publication.list(parts);
        publications.add(publication);
        alternates.lockAll(running(component.id())).forEach(alternate -> end(alternate, publication, author, now));
        audit.did(
                "publication.drafted-by-board",
                "publication/" + publication.id(),
                Map.of("restorationItemId", item.id()));
    }

    private List<UUID> running(UUID component) {
        return alternates.running(List.of(component)).stream()
                .map(Alternate::id)
                .toList();
    }

    private static void end(Alternate alternate, Publication publication, String author, Instant now) {
        if (alternate.state() == AlternateState.ACTIVE) {
            // Whether work must be entered afterwards is for people to say; until they do, it counts as open.
            alternate.proposeEnd(BackEntry.PENDING, author, now);
            alternate.gather(publication.id());
        } else if (alternate.publicationId() == null) {
            alternate.gather(publication.id());
        }
    }
}
