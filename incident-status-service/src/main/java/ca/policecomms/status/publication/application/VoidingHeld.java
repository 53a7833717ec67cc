package ca.policecomms.status.publication.application;

import ca.policecomms.status.hold.model.HoldPlaced;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** A new hold takes back every approval of what it covers. */
@ApplicationScoped
class VoidingHeld {

    private final Publications publications;
    private final LoadingContent loading;
    private final CheckingContent checking;
    private final Clock clock;

    VoidingHeld(Publications publications, LoadingContent loading, CheckingContent checking, Clock clock) {
        this.publications = publications;
        this.loading = loading;
        this.checking = checking;
        this.clock = clock;
    }

    void lock(@Observes HoldPlaced.Coming coming) {
        publications.lockPending().forEach(loading::of);
    }

    void on(@Observes HoldPlaced.InForce inForce) {
        for (Publication publication : publications.lockPending()) {
            if (!checking.blocking(loading.of(publication)).isEmpty()) {
                publication.held(Moments.now(clock));
            }
        }
    }
}
