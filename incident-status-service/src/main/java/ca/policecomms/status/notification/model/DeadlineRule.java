package ca.policecomms.status.notification.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When something is to be told to somebody, and on what grounds. Configuration: no hour count ships. */
@Entity
@Table(name = "deadline_rule")
public class DeadlineRule {

    @Id
    private UUID id;

    private long version;
    private String name;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String citation;

    @Embedded
    private DeadlineClock clock;

    @Column(name = "internal_target_hours")
    private Integer internalTargetHours;

    @Column(name = "escalate_hours_before")
    private Integer escalateHoursBefore;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence layer. */
    protected DeadlineRule() {}

    public DeadlineRule(UUID id, RuleText text, Instant now) {
        this.id = id;
        this.createdAt = now;
        apply(text, now);
    }

    /** A null part stays. */
    public void change(RuleText text, Instant now) {
        apply(text, now);
    }

    private void apply(RuleText text, Instant now) {
        name = text.name() == null ? name : text.name();
        basis = text.basis() == null ? basis : text.basis();
        citation = text.citation() == null ? citation : text.citation();
        clock = text.clock() == null ? clock : text.clock();
        internalTargetHours = text.internalTargetHours() == null ? internalTargetHours : text.internalTargetHours();
        escalateHoursBefore = text.escalateHoursBefore() == null ? escalateHoursBefore : text.escalateHoursBefore();
        clock.requireWhole();
        if (basis == Basis.STATUTE && (citation == null || citation.isBlank())) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A deadline of the law cites it.")
                    .violation("citation", "must not be blank when the basis is STATUTE");
        }
        updatedAt = now;
        version++;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Basis basis() {
        return basis;
    }

    public String citation() {
        return citation;
    }

    public DeadlineClock clock() {
        return clock;
    }

    public Integer internalTargetHours() {
        return internalTargetHours;
    }

    public Integer escalateHoursBefore() {
        return escalateHoursBefore;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
