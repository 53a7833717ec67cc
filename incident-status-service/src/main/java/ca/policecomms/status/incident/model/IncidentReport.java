package ca.policecomms.status.incident.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What happened, what it did to people, what was done, and what changes: after the incident, with its own release. */
@Entity
@Table(name = "incident_report")
public class IncidentReport implements Part {

    @Id
    private UUID id;

    private long version;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Enumerated(EnumType.STRING)
    private UpdateState state;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "what_happened_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "what_happened_fr"))
    private Bilingual whatHappened;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "effect_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "effect_fr"))
    private Bilingual effect;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "response_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "response_fr"))
    private Bilingual response;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "changes_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "changes_fr"))
    private Bilingual changes;

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence layer. */
    protected IncidentReport() {}

    public IncidentReport(UUID id, UUID incidentId, String author, Instant now) {
        this.id = id;
        this.version = 0;
        this.incidentId = incidentId;
        this.state = UpdateState.DRAFT;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The whole text anew; what was released stays public until this is released in turn. */
    public void write(ReportText text, String author, Instant now) {
        whatHappened = text.whatHappened();
        effect = text.effect();
        response = text.response();
        changes = text.changes();
        authors = state == UpdateState.DRAFT ? Authors.with(authors, author) : List.of(author);
        state = UpdateState.DRAFT;
        updatedAt = now;
        version++;
    }

    public void release(Instant now) {
        requireReleasable();
        state = UpdateState.RELEASED;
        releasedAt = now;
        updatedAt = now;
        version++;
    }

    @Override
    public void requireReleasable() {
        if (state != UpdateState.DRAFT) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The report is released already.")
                    .with("reportId", id);
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.REPORT;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id, incidentId);
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("incidentId", incidentId.toString());
        map.put("whatHappened", text().whatHappened().map());
        map.put("effect", text().effect().map());
        map.put("response", text().response().map());
        map.put("changes", text().changes().map());
        return map;
    }

    public ReportText text() {
        return new ReportText(
                Bilingual.orNone(whatHappened),
                Bilingual.orNone(effect),
                Bilingual.orNone(response),
                Bilingual.orNone(changes));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UpdateState state() {
        return state;
    }

    public List<String> authors() {
        return authors;
    }

    public Instant releasedAt() {
        return releasedAt;
    }
}
