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
        authors = Authors.with(authors, author);
        touch(now);
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

    public Bilingual body() {
        return Bilingual.orNone(body);
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

    public Instant releasedAt() {
        return releasedAt;
    }
}
