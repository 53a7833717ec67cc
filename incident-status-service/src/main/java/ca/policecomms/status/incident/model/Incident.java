package ca.policecomms.status.incident.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.wording.model.Authors;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that hit the service. It moves only by released updates. */
@Entity
@Table(name = "incident")
public class Incident {

    @Id
    private UUID id;

    private String code;
    private String number;
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Impact impact;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    private Bilingual title;

    @Embedded
    private WorkStreams streams;

    @Embedded
    private GivenTimes given;

    private boolean backfill;
    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "phase_at")
    private Instant phaseAt;

    @Column(name = "monitoring_at")
    private Instant monitoringAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "discarded_at")
    private Instant discardedAt;

    @Column(name = "promised_at")
    private Instant promisedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "promise_alarmed_at")
    private Instant promiseAlarmedAt;

    /** For the persistence layer. */
    protected Incident() {}

    /** @param startedAt when it began, if that is known and earlier than the first release; else null */
    public Incident(
            UUID id, String code, String number, Bilingual title, Instant startedAt, String author, Instant now) {
        this.id = id;
        this.code = code;
        this.number = number;
        this.version = 1;
        this.state = IncidentState.DRAFT;
        this.title = title;
        this.startedAt = startedAt;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A past incident, entered late: it becomes public in its final state with these stamps. */
    public static Incident past(UUID id, String code, String number, PastIncident past, String author, Instant now) {
        Incident incident = new Incident(id, code, number, past.title(), past.startedAt(), author, now);
        incident.backfill = true;
        incident.given = past.times();
        incident.phase = Phase.RESOLVED;
        incident.impact = past.impact();
        incident.monitoringAt = past.monitoringAt();
        incident.resolvedAt = past.resolvedAt();
        incident.reportedAt = past.reportedAt();
        return incident;
    }

    /** Changes the title of a draft; a null part stays. What was released is never edited. */
    public void rename(Bilingual newTitle, Instant newStart, String author, Instant now) {
        require(state == IncidentState.DRAFT, "change the title");
        title = title().with(newTitle);
        startedAt = newStart == null ? startedAt : newStart;
        authors = Authors.with(authors, author);
        touch(now);
    }

    /** Puts a draft aside for good. */
    public void discard(Instant now) {
        require(state == IncidentState.DRAFT, "discard");
        state = IncidentState.DISCARDED;
        discardedAt = now;
        touch(now);
    }

    /** Whether an update of that phase could be released now. */
    public void requireAccepts(Phase next) {
        requireAccepts(next, false);
    }

    /** @param reopens it says why a closed incident is opened again */
    public void requireAccepts(Phase next, boolean reopens) {
        boolean first = state == IncidentState.DRAFT && (backfill || next != Phase.RESOLVED);
        boolean again = closed() && reopens && next != Phase.RESOLVED;
        require(first || again || state == IncidentState.OPEN, "release " + next);
    }

    /** An update is released. */
    public IncidentAct release(IncidentUpdate update, Instant now) {
        requireAccepts(update.phase(), update.reopens());
        boolean reopened = closed();
        streams = streams().with(update.streams());
        IncidentAct act = apply(update.phase(), update.impact(), now);
        promisedAt = act == IncidentAct.RESOLVED ? null : update.nextUpdateAt();
        if (reopened) {
            reopenedAt = now;
            resolvedAt = null;
            reportedAt = null;
            return IncidentAct.REOPENED;
        }
        return act;
    }

    IncidentAct release(Phase next, Impact newImpact, Instant now) {
        requireAccepts(next);
        return apply(next, newImpact, now);
    }

    private IncidentAct apply(Phase next, Impact newImpact, Instant now) {
        IncidentAct act = state == IncidentState.DRAFT
                ? IncidentAct.OPENED
                : next == Phase.RESOLVED ? IncidentAct.RESOLVED : IncidentAct.UPDATED;
        if (act == IncidentAct.OPENED) {
            releasedAt = now;
            startedAt = startedAt == null ? now : startedAt;
            // The title is public now: its author may approve what comes next.
            authors = List.of();
        }
        state = act == IncidentAct.RESOLVED ? IncidentState.RESOLVED : IncidentState.OPEN;
        if (phase != next) {
            phase = next;
            phaseAt = now;
            monitoringAt = next == Phase.MONITORING ? now : monitoringAt;
            resolvedAt = next == Phase.RESOLVED ? now : resolvedAt;
        }
        impact = newImpact;
        toldAt = now;
        promiseAlarmedAt = null;
        touch(now);
        return act;
    }

    /** A past incident becomes public as it was; later calls do nothing. */
    public void enter(Instant now) {
        if (state == IncidentState.DRAFT) {
            state = reportedAt == null ? IncidentState.RESOLVED : IncidentState.REPORTED;
            releasedAt = now;
            authors = List.of();
            touch(now);
        }
    }

    /** Its report is released. */
    public void report(Instant now) {
        requireReportable();
        state = IncidentState.REPORTED;
        reportedAt = now;
        touch(now);
    }

    public void requireReportable() {
        require(closed(), "release its report");
    }

    /** The language of the title that was to follow is there; null parts stay. */
    public void translated(Bilingual newTitle, Instant now) {
        title = title().with(newTitle);
        touch(now);
    }

    /** Staff were told that the public waits for news. */
    public void promiseAlarmed(Instant now) {
        promiseAlarmedAt = now;
    }

    private boolean closed() {
        return state == IncidentState.RESOLVED || state == IncidentState.REPORTED;
    }

    private void require(boolean allowed, String act) {
        if (!allowed) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "An incident that is " + state + " does not allow to " + act + ".")
                    .with("incidentId", id)
                    .with("state", state);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    /** The version of its next event. */
    public long nextEvent() {
        return ++eventVersion;
    }

    public Bilingual title() {
        return Bilingual.orNone(title);
    }

    public WorkStreams streams() {
        return streams == null ? WorkStreams.UNSAID : streams;
    }

    /** When the public could first read of it, here or elsewhere. */
    public Instant publicSince() {
        return given == null ? releasedAt : given.createdAt();
    }

    public Instant publicUpdatedAt() {
        return given == null ? updatedAt : given.updatedAt();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public IncidentState state() {
        return state;
    }

    public Phase phase() {
        return phase;
    }

    public Impact impact() {
        return impact;
    }

    public boolean backfill() {
        return backfill;
    }

    public List<String> authors() {
        return authors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Instant monitoringAt() {
        return monitoringAt;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant reopenedAt() {
        return reopenedAt;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Instant promisedAt() {
        return promisedAt;
    }

    public Instant toldAt() {
        return toldAt;
    }
}
