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

/** What is told about an incident at one time. Once released it is never edited. */
@Entity
@Table(name = "incident_update")
public class IncidentUpdate {

    @Id
    private UUID id;

    private String code;
    private long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "publication_id")
    private UUID publicationId;

    @Enumerated(EnumType.STRING)
    private UpdateState state;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private Impact impact;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    private Bilingual body;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "corrected_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "corrected_fr"))
    private Bilingual corrected;

    @Embedded
    private WorkStreams streams;

    @Embedded
    private GivenTimes given;

    private List<UUID> advice;

    @Column(name = "reopen_reason")
    private String reopenReason;

    @Column(name = "display_at")
    private Instant displayAt;

    @Column(name = "next_update_at")
    private Instant nextUpdateAt;

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence layer. */
    protected IncidentUpdate() {}

    public IncidentUpdate(UUID id, String code, UUID incidentId, UpdateDraft draft, String author, Instant now) {
        this.id = id;
        this.code = code;
        this.version = 1;
        this.incidentId = incidentId;
        this.state = UpdateState.DRAFT;
        this.phase = draft.phase();
        this.impact = draft.impact();
        this.body = draft.body();
        this.displayAt = draft.displayAt();
        this.nextUpdateAt = draft.nextUpdateAt();
        this.streams = draft.streams();
        this.reopenReason = draft.reopenReason();
        this.advice = draft.advice() == null ? List.of() : List.copyOf(draft.advice());
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void rewrite(UpdateDraft change, String author, Instant now) {
        requireDraft();
        phase = change.phase() == null ? phase : change.phase();
        impact = change.impact() == null ? impact : change.impact();
        body = body().with(change.body());
        displayAt = change.displayAt() == null ? displayAt : change.displayAt();
        nextUpdateAt = change.nextUpdateAt() == null ? nextUpdateAt : change.nextUpdateAt();
        streams = streams().with(change.streams());
        reopenReason = change.reopenReason() == null ? reopenReason : change.reopenReason();
        advice = change.advice() == null ? advice : List.copyOf(change.advice());
        authors = Authors.with(authors, author);
        touch(now);
    }

    /** It was told elsewhere before: those times stay. */
    public void give(GivenTimes times) {
        given = times;
    }

    /** @param publication null when a publication lets go of it */
    public void gather(UUID publication) {
        publicationId = publication;
    }

    public void release(Instant now) {
        requireDraft();
        state = UpdateState.RELEASED;
        displayAt = displayAt == null ? now : displayAt;
        releasedAt = now;
        touch(now);
    }

    /** A correction of it was released; its own text stays what it was. */
    public void corrected(Bilingual text, Instant now) {
        requireTold();
        state = UpdateState.CORRECTED;
        corrected = text;
        touch(now);
    }

    public void retracted(Instant now) {
        requireTold();
        state = UpdateState.RETRACTED;
        touch(now);
    }

    /** The language that was to follow is there. */
    public void translated(Bilingual text, Instant now) {
        requireTold();
        corrected = text;
        touch(now);
    }

    /** What the public reads now, without the words around a correction. */
    public Bilingual said() {
        return corrected == null ? body() : corrected;
    }

    public boolean reopens() {
        return reopenReason != null && phase != Phase.RESOLVED;
    }

    private void requireTold() {
        if (state != UpdateState.RELEASED && state != UpdateState.CORRECTED) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "Only what the public reads is corrected.")
                    .with("updateId", id)
                    .with("state", state);
        }
    }

    private void requireDraft() {
        if (state != UpdateState.DRAFT) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "A released update is never edited.")
                    .with("updateId", id)
                    .with("state", state);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    /** Cards to show with the incident. */
    public List<UUID> advice() {
        return advice;
    }

    public Bilingual body() {
        return Bilingual.orNone(body);
    }

    public WorkStreams streams() {
        return streams == null ? WorkStreams.UNSAID : streams;
    }

    /** When the public could first read it, here or elsewhere. */
    public Instant publicSince() {
        return given == null ? releasedAt : given.createdAt();
    }

    public Instant publicUpdatedAt() {
        return given == null ? releasedAt : given.updatedAt();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UUID publicationId() {
        return publicationId;
    }

    public UpdateState state() {
        return state;
    }

    public Phase phase() {
        return phase;
    }

    public Impact impact() {
        return impact;
    }

    public Bilingual corrected() {
        return corrected;
    }

    public String reopenReason() {
        return reopenReason;
    }

    public Instant displayAt() {
        return displayAt;
    }

    public Instant nextUpdateAt() {
        return nextUpdateAt;
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

    public Instant releasedAt() {
        return releasedAt;
    }
}
