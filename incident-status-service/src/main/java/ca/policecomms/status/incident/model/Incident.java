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

    @Column(name = "discarded_at")
    private Instant discardedAt;

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
        boolean first = state == IncidentState.DRAFT && next != Phase.RESOLVED;
        require(first || state == IncidentState.OPEN, "release " + next);
    }

    /** An update is released. */
    public IncidentAct release(Phase next, Impact newImpact, Instant now) {
        requireAccepts(next);
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
        touch(now);
        return act;
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

    public Bilingual title() {
        return Bilingual.orNone(title);
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
}
