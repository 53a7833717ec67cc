package ca.policecomms.dispatch.roster.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody of the communications room: platoon, and the roles they are qualified for. */
@Entity
@Table(name = "member")
public class Member implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    private String subject;
    private String name;
    private String platoon;
    private List<String> qualifications;
    private LocalDate since;

    @Column(name = "until_date")
    private LocalDate until;

    /** For the persistence layer. */
    protected Member() {}

    public Member(UUID id, String subject, String name, String platoon, List<String> qualifications, LocalDate since) {
        this.id = id;
        this.version = 1;
        this.subject = subject;
        this.name = name;
        this.platoon = platoon;
        this.qualifications = List.copyOf(qualifications);
        this.since = since;
    }

    public Fact added() {
        return Fact.of(FactType.MEMBER_ADDED)
                .with("memberId", id)
                .with("platoon", platoon)
                .with("qualifications", qualifications)
                .with("since", since);
    }

    /**
     * Null keeps what was there.
     *
     * @param from first date in the platoon named here
     */
    public Fact amend(String toName, String toPlatoon, List<String> toQualifications, LocalDate from, LocalDate last) {
        Fact fact = Fact.of(FactType.MEMBER_AMENDED).with("memberId", id);
        if (toName != null) {
            name = toName;
        }
        if (toPlatoon != null && !toPlatoon.equals(platoon)) {
            fact.with("platoon", toPlatoon).with("since", from);
            platoon = toPlatoon;
            since = from;
        }
        if (toQualifications != null) {
            fact.with("qualifications", toQualifications);
            qualifications = List.copyOf(toQualifications);
        }
        if (last != null) {
            fact.with("until", last);
            until = last;
        }
        version++;
        return fact;
    }

    /** Whether they belong to their platoon on a date. */
    public boolean serves(LocalDate date) {
        return !date.isBefore(since) && (until == null || !date.isAfter(until));
    }

    public Set<String> skills() {
        return Set.copyOf(qualifications);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "member";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    /** Of the member's tokens. */
    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public String platoon() {
        return platoon;
    }

    public List<String> qualifications() {
        return qualifications;
    }

    public LocalDate since() {
        return since;
    }

    /** Last date; null while there is none. */
    public LocalDate until() {
        return until;
    }
}
