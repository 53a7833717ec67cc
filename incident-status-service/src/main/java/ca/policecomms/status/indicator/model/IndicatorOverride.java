package ca.policecomms.status.indicator.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The state of the whole as people see it, in place of what incidents and components say: for a time, with a reason that
 * the public reads, and never that all is well. A draft is never edited; another is written instead.
 */
@Entity
@Table(name = "indicator_override")
public class IndicatorOverride implements Part {

    /** After so long it is no opinion of the moment any more. */
    private static final Duration LONGEST = Duration.ofDays(7);

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private OverrideState state;

    @Enumerated(EnumType.STRING)
    private Indicator indicator;

    @Enumerated(EnumType.STRING)
    @Column(name = "instead_of")
    private Indicator insteadOf;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "reason_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "reason_fr"))
    private Bilingual reason;

    private Instant until;
    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    /** For the persistence layer. */
    protected IndicatorOverride() {}

    /**
     * @param insteadOf what incidents and components say now
     * @throws ProblemException 400 {@code invalid-request} for {@code none}, and for an end that is past or too far away
     */
    public IndicatorOverride(
            UUID id,
            Indicator indicator,
            Indicator insteadOf,
            Bilingual reason,
            Instant until,
            String author,
            Instant now) {
        ProblemException refusal = ProblemException.of(CommonProblem.INVALID_REQUEST, "The override is not valid.");
        if (indicator == Indicator.NONE) {
            refusal.violation("indicator", "must not be none: nobody sets that all is well");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            refusal.violation("until", "must be within the next " + LONGEST.toDays() + " days");
        }
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
        this.id = id;
        this.version = 1;
        this.state = OverrideState.DRAFT;
        this.indicator = indicator;
        this.insteadOf = insteadOf;
        this.reason = reason;
        this.until = until;
        this.authors = List.of(author);
        this.createdAt = now;
    }

    public void release(Instant now) {
        requireReleasable();
        if (!until.isAfter(now)) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The override would have ended by now.")
                    .with("overrideId", id)
                    .with("until", until);
        }
        state = OverrideState.IN_FORCE;
        releasedAt = now;
        version++;
    }

    @Override
    public void requireReleasable() {
        requireIn(OverrideState.DRAFT);
    }

    /** @param by who, or {@code scheduler} */
    public void end(String by, Instant now) {
        requireIn(OverrideState.IN_FORCE);
        state = OverrideState.ENDED;
        endedAt = now;
        endedBy = by;
        version++;
    }

    private void requireIn(OverrideState needed) {
        if (state != needed) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The override is not in the state for it.")
                    .with("overrideId", id)
                    .with("state", state);
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.INDICATOR;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id);
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("indicator", indicator.toString());
        map.put("insteadOf", insteadOf.toString());
        map.put("reason", reason().map());
        map.put("until", until.toString());
        return map;
    }

    @Override
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public OverrideState state() {
        return state;
    }

    public Indicator indicator() {
        return indicator;
    }

    public Indicator insteadOf() {
        return insteadOf;
    }

    public Bilingual reason() {
        return Bilingual.orNone(reason);
    }

    public Instant until() {
        return until;
    }

    @Override
    public List<String> authors() {
        return authors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endedBy() {
        return endedBy;
    }
}
