package ca.policecomms.status.component.model;

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

/** How the public is served while a component does not work, and how staff do it. Starts and ends by release. */
@Entity
@Table(name = "alternate")
public class Alternate {

    @Id
    private UUID id;

    private long version;

    @Column(name = "component_id")
    private UUID componentId;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "publication_id")
    private UUID publicationId;

    @Enumerated(EnumType.STRING)
    private AlternateState state;

    @Enumerated(EnumType.STRING)
    private AlternateKind kind;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "wording_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "wording_fr"))
    private Bilingual publicWording;

    @Embedded
    private StaffNotes notes;

    private Instant since;

    @Column(name = "started_by")
    private String startedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "back_entry")
    private BackEntry backEntry;

    @Column(name = "ended_at")
    private Instant endedAt;

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence layer. */
    protected Alternate() {}

    /** @param incidentId the incident that made it necessary, or null */
    public Alternate(UUID id, UUID componentId, UUID incidentId, AlternateKind kind, String author, Instant now) {
        this.id = id;
        this.version = 1;
        this.componentId = componentId;
        this.incidentId = incidentId;
        this.state = AlternateState.DRAFT;
        this.kind = kind;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A null leaves that part as it is. Only a draft can be changed: what was released is never edited. */
    public void describe(Coverage newCoverage, Bilingual wording, StaffNotes newNotes, String author, Instant now) {
        require(AlternateState.DRAFT);
        coverage = newCoverage == null ? coverage : newCoverage;
        publicWording = publicWording().with(wording);
        notes = newNotes == null ? notes : newNotes;
        authors = Authors.with(authors, author);
        touch(now);
    }

    /** Asks for the end, which comes with the release of a publication that lists this alternate. */
    public void proposeEnd(BackEntry entry, String author, Instant now) {
        require(AlternateState.ACTIVE);
        state = AlternateState.ENDING;
        backEntry = entry;
        authors = List.of(author);
        publicationId = null;
        touch(now);
    }

    /** What was done on it meanwhile is entered. */
    public void entered(Instant now) {
        require(AlternateState.ENDED);
        if (backEntry != BackEntry.PENDING) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "Nothing waits to be entered.")
                    .with("alternateId", id);
        }
        backEntry = BackEntry.DONE;
        touch(now);
    }

    /** @param publication null when a publication lets go of it */
    public void gather(UUID publication) {
        publicationId = publication;
    }

    /** Starts or ends it, whichever the publication was for. */
    public void release(String by, Instant now) {
        if (state == AlternateState.DRAFT) {
            state = AlternateState.ACTIVE;
            since = now;
            startedBy = by;
        } else {
            require(AlternateState.ENDING);
            state = AlternateState.ENDED;
            endedAt = now;
        }
        touch(now);
    }

    private void require(AlternateState needed) {
        if (state != needed) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION, "An alternate that is " + state + " does not allow this.")
                    .with("alternateId", id)
                    .with("state", state);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    /** The public is served this way at the moment. */
    public boolean running() {
        return state == AlternateState.ACTIVE || state == AlternateState.ENDING;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID componentId() {
        return componentId;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UUID publicationId() {
        return publicationId;
    }

    public AlternateState state() {
        return state;
    }

    public AlternateKind kind() {
        return kind;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Bilingual publicWording() {
        return Bilingual.orNone(publicWording);
    }

    public StaffNotes notes() {
        return notes == null ? StaffNotes.NONE : notes;
    }

    public Instant since() {
        return since;
    }

    public String startedBy() {
        return startedBy;
    }

    public BackEntry backEntry() {
        return backEntry;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public List<String> authors() {
        return authors;
    }
}
