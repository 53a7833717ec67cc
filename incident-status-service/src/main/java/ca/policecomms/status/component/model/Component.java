package ca.policecomms.status.component.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.wording.model.Authors;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A function the public uses, or a system that staff use. Texts change as drafts and reach the public with the next
 * release that lists the component; the status changes by release only.
 */
@Entity
@Table(name = "component")
public class Component {

    @Id
    private UUID id;

    private String code;
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private ComponentState state;

    @Enumerated(EnumType.STRING)
    private ComponentKind kind;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    private Bilingual name;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
    private Bilingual description;

    private String owner;

    /** Functions that this system carries. */
    @ElementCollection
    @CollectionTable(name = "component_carries", joinColumns = @JoinColumn(name = "system_id"))
    @Column(name = "function_id")
    private Set<UUID> carries = new HashSet<>();

    @ManyToOne(optional = false)
    @JoinColumn(name = "group_id")
    private ComponentGroup group;

    private int position;
    private boolean showcase;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Enumerated(EnumType.STRING)
    private ComponentStatus status;

    private Instant since;
    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "restored_at")
    private Instant restoredAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    /** For the persistence layer. */
    protected Component() {}

    public Component(UUID id, String code, Description draft, ComponentGroup group, String author, Instant now) {
        this.id = id;
        this.code = code;
        this.version = 1;
        this.state = ComponentState.DRAFT;
        this.kind = draft.kind();
        this.name = draft.name();
        this.description = draft.description();
        this.owner = draft.owner();
        this.group = group;
        this.position = draft.position() == null ? 1 : draft.position();
        this.showcase = draft.showcase() == null || draft.showcase();
        this.startDate = draft.startDate();
        this.status = ComponentStatus.OPERATIONAL;
        this.since = now;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @param newGroup null to leave it where it is */
    public void describe(Description change, ComponentGroup newGroup, String author, Instant now) {
        requireNotRetired();
        if (newGroup != null && !newGroup.id().equals(group.id()) && emergency()) {
            throw emergencyProtected("An emergency line stays in the emergency group.");
        }
        kind = change.kind() == null ? kind : change.kind();
        name = name().with(change.name());
        description = description().with(change.description());
        owner = change.owner() == null ? owner : change.owner();
        group = newGroup == null ? group : newGroup;
        position = change.position() == null ? position : change.position();
        showcase = change.showcase() == null ? showcase : change.showcase();
        startDate = change.startDate() == null ? startDate : change.startDate();
        authors = Authors.with(authors, author);
        touch(now);
    }

    /** @param functions that it carries; only a system carries any */
    public void carry(Set<UUID> functions) {
        if (kind != ComponentKind.SYSTEM && !functions.isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Only a system carries functions.")
                    .violation("carries", "must be empty for a function");
        }
        carries.clear();
        carries.addAll(functions);
    }

    /** Back to what it was before a maintenance window, or into one. */
    public ComponentStatus maintain(ComponentStatus newStatus, Instant now) {
        requireNotRetired();
        ComponentStatus old = status;
        if (old != newStatus) {
            status = newStatus;
            since = now;
            touch(now);
        }
        return old;
    }

    /**
     * Makes the component and a status public.
     *
     * @param from when the public noticed, at the latest now
     * @return the status before; the same as the new one when only texts changed
     */
    public ComponentStatus release(ComponentStatus newStatus, Instant from, Instant now) {
        requireNotRetired();
        ComponentStatus old = status;
        if (old != newStatus) {
            status = newStatus;
            since = from;
            restoredAt = newStatus.operational() ? now : restoredAt;
        }
        state = ComponentState.RELEASED;
        releasedAt = now;
        // What they wrote is public now: they have no part in what comes next.
        authors = List.of();
        touch(now);
        return old;
    }

    /** @throws ProblemException 409 {@code emergency-line-protected}, or {@code illegal-transition} unless it works */
    public void retire(Instant now) {
        requireNotRetired();
        if (emergency()) {
            throw emergencyProtected("An emergency line is never retired.");
        }
        if (!status.operational()) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "Only an operational component is retired.")
                    .with("status", status);
        }
        state = ComponentState.RETIRED;
        retiredAt = now;
        touch(now);
    }

    /** The version of its next event. */
    public long nextEvent() {
        return ++eventVersion;
    }

    public boolean emergency() {
        return group.emergency();
    }

    private void requireNotRetired() {
        if (state == ComponentState.RETIRED) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The component is retired.")
                    .with("state", state);
        }
    }

    private ProblemException emergencyProtected(String detail) {
        return ProblemException.of(StatusProblem.EMERGENCY_LINE_PROTECTED, detail)
                .with("componentId", id);
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

    public ComponentState state() {
        return state;
    }

    public ComponentKind kind() {
        return kind;
    }

    public Bilingual name() {
        return Bilingual.orNone(name);
    }

    public Bilingual description() {
        return Bilingual.orNone(description);
    }

    public String owner() {
        return owner;
    }

    public Set<UUID> carries() {
        return Set.copyOf(carries);
    }

    public ComponentGroup group() {
        return group;
    }

    public int position() {
        return position;
    }

    public boolean showcase() {
        return showcase;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public ComponentStatus status() {
        return status;
    }

    public Instant since() {
        return since;
    }

    /** Who wrote what is not public yet; empty when nothing is waiting. */
    public List<String> authors() {
        return authors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant retiredAt() {
        return retiredAt;
    }
}
