package ca.policecomms.dispatch.roster.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.MemberView;
import ca.policecomms.dispatch.roster.model.Members;
import ca.policecomms.dispatch.roster.model.Platoon;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Members join, change platoon, qualify for roles, leave. */
@ApplicationScoped
public class KeepingMembers {
    private final Members members;
    private final PlatoonCycle cycle;
    private final RecordingFacts recording;

    KeepingMembers(Members members, PlatoonCycle cycle, RecordingFacts recording) {
        this.members = members;
        this.cycle = cycle;
        this.recording = recording;
    }

    /**
     * @param since null means the date of the stamp, by the agency's clock
     * @throws ProblemException 409 {@code member-exists}, 422 {@code rule-violated} for an unknown platoon
     */
    @Transactional
    public Member add(
            String subject, String name, String platoon, List<String> qualifications, LocalDate since, Stamp stamp) {
        requirePlatoon(platoon);
        members.findBySubject(subject).ifPresent(there -> {
            throw exists().with("memberId", there.id());
        });
        Member member =
                new Member(Ids.next(), subject, name, platoon, qualifications, since == null ? today(stamp) : since);
        recording.record(member, stamp, member.added());
        members.add(member);
        return member;
    }

    /** Null keeps what was there. */
    @Transactional
    public Member amend(
            UUID id,
            long version,
            String name,
            String platoon,
            List<String> qualifications,
            LocalDate since,
            LocalDate until,
            Stamp stamp) {
        Member member = members.lock(List.of(id)).stream().findFirst().orElseThrow(() -> missing(id));
        EntityTags.check(version, member.version(), MemberView.of(member));
        if (platoon != null) {
            requirePlatoon(platoon);
        }
        LocalDate from = since == null ? today(stamp) : since;
        if (until != null && until.isBefore(member.since())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Nobody leaves before they came.")
                    .violation("until", "not before " + member.since())
                    .with("rule", "D40");
        }
        recording.record(member, stamp, member.amend(name, platoon, qualifications, from, until));
        return member;
    }

    private LocalDate today(Stamp stamp) {
        return stamp.recordedAt().atZone(cycle.zone()).toLocalDate();
    }

    private void requirePlatoon(String code) {
        List<String> codes = cycle.platoons().stream().map(Platoon::code).toList();
        if (!codes.contains(code)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such platoon.")
                    .violation("platoon", "one of " + codes)
                    .with("rule", "D40");
        }
    }

    public static ProblemException exists() {
        return ProblemException.of(DispatchProblem.MEMBER_EXISTS, "There is a member of this subject.");
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no member " + id + ".");
    }
}
