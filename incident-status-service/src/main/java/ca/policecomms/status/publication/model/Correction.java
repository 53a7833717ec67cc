package ca.policecomms.status.publication.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.IncidentUpdate;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Changes what a released update says: with both texts shown, taken back, or with the language that was to follow. It is
 * released like everything else; the update itself is never edited.
 */
@Entity
@Table(name = "correction")
public class Correction implements Part {

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private CorrectionKind kind;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    private UUID corrects;

    @Column(name = "update_id")
    private UUID updateId;

    @Column(name = "incident_code")
    private String incidentCode;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    private Bilingual body;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "old_body_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "old_body_fr"))
    private Bilingual oldBody;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "reason_fr"))
    private Bilingual reason;

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence layer. */
    protected Correction() {}

    /**
     * @param corrects the publication that released the update
     * @param oldBody what the public reads now; null for a retraction, which leaves nothing of it
     */
    public Correction(
            UUID id,
            CorrectionKind kind,
            UUID corrects,
            IncidentUpdate update,
            String incidentCode,
            Bilingual oldBody,
            String author,
            Instant now) {
        this.id = id;
        this.version = 1;
        this.kind = kind;
        this.state = CorrectionState.DRAFT;
        this.corrects = corrects;
        this.updateId = update.id();
        this.incidentCode = incidentCode;
        this.oldBody = oldBody;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @param newTitle of the incident, for a language that follows; else null */
    public void say(Bilingual newTitle, Bilingual newBody, Bilingual newReason) {
        title = newTitle;
        body = newBody;
        reason = newReason;
    }

    public void release(Instant now) {
        requireReleasable();
        state = CorrectionState.RELEASED;
        releasedAt = now;
        updatedAt = now;
        version++;
    }

    @Override
    public void requireReleasable() {
        if (state != CorrectionState.DRAFT) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The correction is released already.")
                    .with("correctionId", id);
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.CORRECTION;
    }

    public String incidentCode() {
        return incidentCode;
    }

    public CorrectionKind act() {
        return kind;
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("act", kind.toString());
        map.put("update", updateId.toString());
        map.put("newTitle", title().map());
        // A language that follows replaces nothing.
        map.put("oldText", kind == CorrectionKind.CORRECTION ? oldBody().map() : null);
        map.put("newText", body().map());
        map.put("reason", reason().map());
        return map;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id, updateId);
    }

    public Bilingual title() {
        return Bilingual.orNone(title);
    }

    public Bilingual body() {
        return Bilingual.orNone(body);
    }

    public Bilingual oldBody() {
        return Bilingual.orNone(oldBody);
    }

    public Bilingual reason() {
        return Bilingual.orNone(reason);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public CorrectionState state() {
        return state;
    }

    public UUID corrects() {
        return corrects;
    }

    public UUID updateId() {
        return updateId;
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
