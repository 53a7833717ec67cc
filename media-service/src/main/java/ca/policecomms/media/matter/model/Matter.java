package ca.policecomms.media.matter.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.media.MediaProblem;
import ca.policecomms.media.incident.model.PublicIncident;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What happened or will happen, with the facts that answers and releases are measured by. Every change of a fact raises
 * {@link #factsVersion()}; the feed never overwrites what staff stated.
 */
@Entity
@Table(name = "matter")
public class Matter {
    @Id
    private UUID id;

    private long version;

    @Column(name = "event_count")
    private long eventCount;

    @Enumerated(EnumType.STRING)
    private MatterKind kind;

    @Enumerated(EnumType.STRING)
    private MatterState state;

    @Column(name = "public_id")
    private UUID publicId;

    @Column(name = "facts_version")
    private long factsVersion;

    @Embedded
    private Title title;

    @Embedded
    private IncidentClass incidentClass;

    @Embedded
    private Place place;

    @Embedded
    private Major major;

    @Column(name = "planned_for")
    private Instant plannedFor;

    @Embedded
    private Decision decision;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    /** For the persistence layer. */
    protected Matter() {}

    private Matter(UUID id, MatterKind kind, String by, Instant now) {
        this.id = id;
        this.kind = kind;
        this.version = 1;
        this.factsVersion = 1;
        this.state = MatterState.OPEN;
        this.openedAt = now;
        this.openedBy = by;
        this.updatedAt = now;
    }

    /** Opens the matter of a public incident, which may be withdrawn already. */
    public static Matter following(UUID id, PublicIncident incident, Instant now) {
        Matter matter = new Matter(id, MatterKind.BREAKING, "system", now);
        matter.publicId = incident.publicId();
        matter.take(incident);
        return matter;
    }

    /** @throws ProblemException 422 {@code rule-violated} when a breaking matter is given a planned time */
    public static Matter byHand(UUID id, MatterKind kind, MatterChange facts, String by, Instant now) {
        Matter matter = new Matter(id, kind, by, now);
        matter.incidentClass = IncidentClass.unknown(Source.STAFF);
        matter.place = Place.unknown(Source.STAFF);
        matter.major = new Major(false, Source.STAFF);
        matter.state(facts);
        return matter;
    }

    /** A newer version of the public incident. Returns whether a fact of the matter changed; closed matters follow too. */
    public boolean follow(PublicIncident incident, Instant now) {
        Facts before = facts();
        take(incident);
        return changed(before, now);
    }

    private void take(PublicIncident incident) {
        if (incident.withdrawn()) {
            title = fromFeed(title == null ? null : title.source()) ? Title.WITHDRAWN : title;
            incidentClass = incidentClass == null ? IncidentClass.unknown(Source.DISPATCH) : incidentClass.withdrawn();
            place = place == null ? Place.unknown(Source.DISPATCH) : place.withdrawn();
            major = major == null ? new Major(false, Source.DISPATCH) : major;
            return;
        }
        PublicIncident.Category category = incident.category();
        if (fromFeed(title == null ? null : title.source())) {
            title = new Title(category.en(), category.fr(), Source.DISPATCH);
        }
        if (fromFeed(incidentClass == null ? null : incidentClass.source())) {
            incidentClass = IncidentClass.confirmed(category.code(), Source.DISPATCH);
        }
        if (fromFeed(place == null ? null : place.source())) {
            place = Place.of(incident);
        }
        if (fromFeed(major == null ? null : major.source())) {
            major = new Major(incident.majorIncident(), Source.DISPATCH);
        }
    }

    private static boolean fromFeed(Source source) {
        return source != Source.STAFF;
    }

    /** @throws ProblemException 409 when closed, 422 when a fact does not fit the kind */
    public void amend(MatterChange change, Instant now) {
        requireOpen("change");
        Facts before = facts();
        state(change);
        changed(before, now);
    }

    private void state(MatterChange change) {
        if (change.plannedFor() != null && kind != MatterKind.PLANNED) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "What is breaking was not planned.")
                    .violation("plannedFor", "only for a PLANNED matter");
        }
        title = change.title() == null ? title : change.title();
        incidentClass = change.incidentClass() == null ? incidentClass : change.incidentClass();
        place = change.place() == null ? place : change.place();
        major = change.major() == null ? major : new Major(change.major(), Source.STAFF);
        plannedFor = change.plannedFor() == null ? plannedFor : change.plannedFor();
    }

    /** Replaces any earlier decision. @throws ProblemException 409 when closed, 422 when it does not hold together */
    public void decide(Ruling ruling, Instant reviewAt, WithholdingReason reason, String note, String by, Instant now) {
        requireOpen("decision");
        Decision made = new Decision(ruling, reviewAt, reason, note, now, by, factsVersion);
        made.check();
        decision = made;
        touch(now);
    }

    /** @throws ProblemException 409 {@code illegal-transition}, or {@code decision-missing} on an undecided major one */
    public void close(String by, Instant now) {
        requireOpen("close");
        if (major.value() && decision == null) {
            throw ProblemException.of(
                    MediaProblem.DECISION_MISSING,
                    "Decide first whether the public is told: RELEASE, DEFER or WITHHOLD.");
        }
        state = MatterState.CLOSED;
        closedAt = now;
        closedBy = by;
        touch(now);
    }

    private void requireOpen(String act) {
        if (state != MatterState.OPEN) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "A closed matter does not allow " + act + ".")
                    .with("state", state)
                    .with("allowed", MatterState.OPEN);
        }
    }

    private record Facts(Title title, IncidentClass incidentClass, Place place, Major major, Instant plannedFor) {}

    private Facts facts() {
        return new Facts(title, incidentClass, place, major, plannedFor);
    }

    private boolean changed(Facts before, Instant now) {
        if (Objects.equals(before, facts())) {
            return false;
        }
        factsVersion++;
        touch(now);
        return true;
    }

    private void touch(Instant now) {
        version++;
        updatedAt = now;
    }

    /** The number of the next event about this matter; the row is locked by whoever asks. */
    public long nextEvent() {
        return ++eventCount;
    }

    public MatterEvent event() {
        return new MatterEvent(
                kind,
                publicId,
                major.value(),
                decision == null ? null : decision.ruling(),
                decision == null ? null : decision.reviewAt());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public MatterKind kind() {
        return kind;
    }

    public MatterState state() {
        return state;
    }

    public UUID publicId() {
        return publicId;
    }

    public long factsVersion() {
        return factsVersion;
    }

    public Title title() {
        return title;
    }

    public IncidentClass incidentClass() {
        return incidentClass;
    }

    public Place place() {
        return place;
    }

    public Major major() {
        return major;
    }

    public Instant plannedFor() {
        return plannedFor;
    }

    /** Null while nothing is decided. */
    public Decision decision() {
        return decision;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
