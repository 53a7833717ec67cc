package ca.policecomms.status.publication.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Releases approved publications when their time has come. */
@ApplicationScoped
public class ReleasingOnTime {

    private static final Logger LOG = Logger.getLogger(ReleasingOnTime.class);
    /** Who did it, where no person did. */
    public static final String SCHEDULER = "scheduler";

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Publications publications;
    private final ReleasingPublication releasing;
    private final Audit audit;
    private final Clock clock;

    ReleasingOnTime(Publications publications, ReleasingPublication releasing, Audit audit, Clock clock) {
        this.publications = publications;
        this.releasing = releasing;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there was one; then there may be more */
    public boolean releaseOne() {
        AtomicReference<UUID> claimed = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<Publication> due = publications.claimDue(Moments.now(clock));
                due.map(Publication::id).ifPresent(claimed::set);
                due.ifPresent(publication -> releasing.release(publication, SCHEDULER));
                return due.isPresent();
            });
        } catch (ProblemException refusal) {
            // Held, or no longer complete: people see why when they look at it; the scheduler tries again.
            LOG.warnf(
                    "Publication %s is due but cannot be released: %s",
                    claimed.get(), refusal.kind().code());
            postpone(claimed.get(), refusal);
            return true;
        }
    }

    private void postpone(UUID id, ProblemException refusal) {
        QuarkusTransaction.requiringNew()
                .run(() -> publications.lock(id).ifPresent(publication -> {
                    publication.retryAt(Moments.now(clock).plus(RETRY));
                    audit.did(
                            "publication.release-postponed",
                            id.toString(),
                            Map.of("code", refusal.kind().code()));
                }));
    }
}
