package ca.policecomms.dispatch.absence.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.absence.model.Absence;
import ca.policecomms.dispatch.absence.model.AbsenceKind;
import ca.policecomms.dispatch.absence.model.Absences;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.application.CheckingStaffing;
import ca.policecomms.dispatch.roster.application.CheckingStaffing.Shortfall;
import ca.policecomms.dispatch.roster.application.OwnAffairs;
import ca.policecomms.dispatch.roster.model.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Members ask for days off; supervisors acknowledge, minding the minimum (requirement D42). */
@ApplicationScoped
public class KeepingAbsences {
    private static final int LONGEST_DAYS = 400;

    private final Absences absences;
    private final OwnAffairs affairs;
    private final CheckingStaffing checking;
    private final RecordingFacts recording;

    KeepingAbsences(Absences absences, OwnAffairs affairs, CheckingStaffing checking, RecordingFacts recording) {
        this.absences = absences;
        this.affairs = affairs;
        this.checking = checking;
        this.recording = recording;
    }

    /** @throws ProblemException 403 {@code role-forbidden} for another's absence, unless as a supervisor */
    @Transactional
    public Absence request(UUID memberId, AbsenceKind kind, LocalDate from, LocalDate to, ReportedTime reported) {
        Member member = affairs.lock(memberId);
        Stamp stamp = affairs.ownOrSupervised(reported, member);
        requireOrder(from, to);
        Absence absence = new Absence(Ids.next(), memberId, kind, from, to, stamp);
        recording.record(absence, stamp, absence.requested());
        absences.add(absence);
        return absence;
    }

    /** Null keeps what was there. */
    @Transactional
    public Absence amend(UUID id, long version, AbsenceKind kind, LocalDate from, LocalDate to, ReportedTime reported) {
        return change(id, version, (absence, member) -> {
            Stamp stamp = affairs.ownOrSupervised(reported, member);
            requireOrder(from == null ? absence.from() : from, to == null ? absence.to() : to);
            return new Done(stamp, absence.amend(kind, from, to));
        });
    }

    /**
     * @param accepting that shifts fall below the minimum, which are named otherwise
     * @throws ProblemException 409 {@code below-minimum-staffing}
     */
    @Transactional
    public Absence acknowledge(UUID id, long version, boolean accepting, ReportedTime reported) {
        return change(id, version, (absence, member) -> {
            Stamp stamp = affairs.supervised(reported);
            absence.requireAcknowledgeable();
            if (!accepting && absence.absenceKind() != AbsenceKind.SICK) {
                refuse(checking.without(member, absence.from(), absence.to()));
            }
            return new Done(stamp, absence.acknowledge(accepting, stamp));
        });
    }

    @Transactional
    public Absence refuse(UUID id, long version, String reason, ReportedTime reported) {
        return change(id, version, (absence, member) -> {
            Stamp stamp = affairs.supervised(reported);
            return new Done(stamp, absence.refuse(reason, stamp));
        });
    }

    /** Back to work, or never mind. */
    @Transactional
    public Absence withdraw(UUID id, long version, String reason, ReportedTime reported) {
        return change(id, version, (absence, member) -> {
            Stamp stamp = affairs.ownOrSupervised(reported, member);
            return new Done(stamp, absence.withdraw(reason, stamp));
        });
    }

    private record Done(Stamp stamp, Fact fact) {}

    private Absence change(UUID id, long version, BiFunction<Absence, Member, Done> act) {
        Absence absence = absences.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, absence.version(), absence.view());
        // All that changes who comes to a shift waits here, so that two together cannot go below the minimum.
        affairs.lockRoster();
        Done done = act.apply(absence, affairs.lock(absence.memberId()));
        recording.record(absence, done.stamp(), done.fact());
        return absence;
    }

    private static void refuse(List<Shortfall> shortfalls) {
        if (!shortfalls.isEmpty()) {
            throw ProblemException.of(DispatchProblem.BELOW_MINIMUM_STAFFING, "Shifts would fall below the minimum.")
                    .with("shifts", shortfalls);
        }
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The dates are not in order, or too far apart.")
                    .violation("to", "from the first date to " + LONGEST_DAYS + " days later")
                    .with("rule", "D42");
        }
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no absence " + id + ".");
    }
}
