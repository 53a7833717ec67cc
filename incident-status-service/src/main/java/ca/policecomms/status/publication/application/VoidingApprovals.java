package ca.policecomms.status.publication.application;

import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.wording.model.DraftEdited;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Whoever edits a draft takes back every approval that covered it. */
@ApplicationScoped
class VoidingApprovals {

    private final Publications publications;
    private final Clock clock;

    VoidingApprovals(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    void on(@Observes DraftEdited edit) {
        publications
                .lockGathering(edit.id())
                .forEach(publication -> publication.edited(edit.author(), Moments.now(clock)));
    }
}
