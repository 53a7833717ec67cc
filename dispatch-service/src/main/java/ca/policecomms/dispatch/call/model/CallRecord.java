package ca.policecomms.dispatch.call.model;

import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is kept of a call, to be read by all and changed by {@link Call} alone. */
@MappedSuperclass
public abstract class CallRecord implements Subject {
    @Id
    UUID id;

    String number;
    /** Rises with every change of the call itself: its entity tag. */
    long version;
    /** Facts recorded so far, its assignments' and transfers' included. */
    @Column(name = "fact_count")
    long factCount;

    @Enumerated(EnumType.STRING)
    CallState state;

    @Column(name = "type_code")
    String typeCode;

    @Embedded
    CallPriority priority;

    @Embedded
    Location location;

    @Column(name = "caller_name")
    String callerName;

    @Column(name = "caller_phone")
    String callerPhone;

    /** Under which calls from the caller's number are found. */
    @Column(name = "phone_key")
    UUID phoneKey;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "import_id")
    UUID importId;

    @Column(name = "external_ref")
    String externalRef;

    boolean late;

    @Column(name = "officer_initiated")
    boolean officerInitiated;

    @Column(name = "major_incident")
    boolean majorIncident;

    @Embedded
    CallSensitivity sensitivity = CallSensitivity.NONE;

    List<String> road = new ArrayList<>();
    List<String> advice = new ArrayList<>();

    @Embedded
    CallTimes times;

    /** When a held call returns to the queue. */
    @Column(name = "review_at")
    Instant reviewAt;

    /** Since when it waits for a unit: kept through holds and requeues, new when it is opened again. */
    @Column(name = "waiting_since")
    Instant waitingSince;

    /** When somebody is told that it waits too long. */
    @Column(name = "overdue_at")
    Instant overdueAt;

    String disposition;

    @Column(name = "primary_unit_id")
    UUID primaryUnitId;

    @Column(name = "report_number")
    String reportNumber;

    @Embedded
    CallMerge merge;

    /**
     * Into which call it was merged. The database knows no difference between an embedded thing without values and none;
     * it must not be set on reading either: then every reader would write the whole row, over what others wrote meanwhile.
     */
    CallMerge merge() {
        return merge == null ? CallMerge.NONE : merge;
    }

    /** When somebody is told that it waits too long; null when it does not wait. */
    public void overdueAt(Instant due) {
        overdueAt = due;
    }

    /** Since when it waits for a unit; null when it does not. */
    public Instant waitingSince() {
        return state == CallState.PENDING ? waitingSince : null;
    }

    public CallMilestones milestones() {
        return times.milestones(reviewAt, overdueAt);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    /** Number of the newest line of its timeline. */
    public long factCount() {
        return factCount;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public CallState state() {
        return state;
    }

    public String typeCode() {
        return typeCode;
    }

    public CallPriority priorities() {
        return priority == null ? CallPriority.of(null) : priority;
    }

    public Integer initialPriority() {
        return priorities().initial();
    }

    public Integer priority() {
        return priorities().current();
    }

    public Location location() {
        return location;
    }

    public String callerName() {
        return callerName;
    }

    public String callerPhone() {
        return callerPhone;
    }

    public UUID phoneKey() {
        return phoneKey;
    }

    public UUID contactId() {
        return contactId;
    }

    public UUID importId() {
        return importId;
    }

    public String externalRef() {
        return externalRef;
    }

    public boolean late() {
        return late;
    }

    public boolean officerInitiated() {
        return officerInitiated;
    }

    public boolean majorIncident() {
        return majorIncident;
    }

    public CallSensitivity sensitivity() {
        return sensitivity;
    }

    public List<String> road() {
        return List.copyOf(road);
    }

    public List<String> advice() {
        return List.copyOf(advice);
    }

    public String disposition() {
        return disposition;
    }

    public UUID primaryUnitId() {
        return primaryUnitId;
    }

    public String reportNumber() {
        return reportNumber;
    }

    public UUID survivorId() {
        return merge().survivorId();
    }
}
