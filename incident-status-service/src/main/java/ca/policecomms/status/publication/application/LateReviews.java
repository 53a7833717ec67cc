package ca.policecomms.status.publication.application;

import ca.policecomms.status.alarm.model.DueWork;
import ca.policecomms.status.alarm.model.StaffAlarm;
import ca.policecomms.status.alarm.model.StaffAlarms;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.Publications;
import ca.policecomms.status.wording.model.Moments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells staff of break-glass releases that nobody reviewed, and of languages that did not follow in time. */
@ApplicationScoped
class LateReviews implements DueWork {

    private final Publications publications;
    private final StaffAlarms alarms;
    private final Clock clock;

    LateReviews(Publications publications, StaffAlarms alarms, Clock clock) {
        this.publications = publications;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public boolean doOne() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = Moments.now(clock);
            List<Publication> late = publications.claimLate(now, 1);
            late.forEach(publication -> alarm(publication, now));
            return !late.isEmpty();
        });
    }

    private void alarm(Publication publication, Instant now) {
        boolean review = publication.breakGlass() != null;
        alarms.raise(new StaffAlarm(
                StaffAlarm.Type.DEADLINE_MISSED,
                review ? "break-glass-review" : "translation",
                publication.id(),
                1,
                null,
                null,
                null,
                review
                        ? publication.breakGlass().reviewDueAt()
                        : publication.translation().dueAt(),
                now));
        publication.alarmed(now);
    }
}
