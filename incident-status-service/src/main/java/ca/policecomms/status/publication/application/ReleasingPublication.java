package ca.policecomms.status.publication.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.calendar.model.BusinessCalendar;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Emergency;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.ReleaseMoment;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes approved content public: copies it to where pages are made from and tells the suite, all in one transaction. */
@ApplicationScoped
public class ReleasingPublication {

    private static final Logger LOG = Logger.getLogger(ReleasingPublication.class);

    private final LoadingContent loading;
    private final CheckingContent checking;
    private final ReleasedFacts released;
    private final PublishingContent publishing;
    private final BusinessCalendar calendar;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Clock clock;

    ReleasingPublication(
            LoadingContent loading,
            CheckingContent checking,
            ReleasedFacts released,
            PublishingContent publishing,
            BusinessCalendar calendar,
            Event<NewRelease> newRelease,
            Audit audit,
            Clock clock) {
        this.loading = loading;
        this.checking = checking;
        this.released = released;
        this.publishing = publishing;
        this.calendar = calendar;
        this.newRelease = newRelease;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Gathered release(UUID id, long version, String by) {
        return release(loading.load(id, version), by);
    }

    /**
     * Releases an approved publication whose time has come.
     *
     * @param due locked by the caller
     */
    @Transactional
    public Gathered release(Publication due, String by) {
        return release(loading.of(due), by);
    }

    private Gathered release(Gathered gathered, String by) {
        Instant now = Moments.now(clock);
        String hash = Content.hash(gathered);
        gathered.publication().requireReleasable(hash, now);
        // First, so that a hold that is being placed is waited for, and seen by the checks.
        long sequence = released.begin(now);
        checking.require(gathered);
        gathered.publication().release(hash, by, sequence, now);
        finish("publication.released", gathered, hash, by, sequence, now);
        return gathered;
    }

    /**
     * One approver alone releases the status of emergency lines and how to reach the police; somebody else looks at it
     * until the end of the next business day.
     *
     * @throws ProblemException 422 {@code rule-violated} for anything else, 409 as for every release
     */
    @Transactional
    public Gathered breakGlass(UUID id, long version, String reason, String by) {
        Instant now = Moments.now(clock);
        Gathered gathered = loading.load(id, version);
        gathered.publication().requireDraft("break glass");
        Emergency.require(gathered);
        long sequence = released.begin(now);
        checking.require(gathered);
        String hash = Content.hash(gathered);
        gathered.publication().breakGlass(hash, by, sequence, calendar.endOfBusinessDay(now, 1), now);
        LOG.warnf("BREAK-GLASS: publication %s was released by one person alone; a review is due", id);
        audit.did("publication.break-glass", "publication/" + id, reason, Map.of("hash", hash, "sequence", sequence));
        finish("publication.released", gathered, hash, by, sequence, now);
        return gathered;
    }

    private void finish(String act, Gathered gathered, String hash, String by, long sequence, Instant now) {
        UUID id = gathered.publication().id();
        publishing.publish(gathered, new ReleaseMoment(id, sequence, now, by));
        audit.did(act, id.toString(), Map.of("hash", hash, "sequence", sequence, "by", by));
        newRelease.fire(new NewRelease(sequence));
    }
}
