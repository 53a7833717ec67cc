package ca.policecomms.dispatch.roster.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Whose affair a change of the roster is. Members see to their own, from wherever they are: that takes no position.
 * Supervisors act in their role, and so signed on.
 */
@ApplicationScoped
public class OwnAffairs {
    private final Caller caller;
    private final Stamping stamping;
    private final Members members;
    private final RosterLock rosterLock;

    OwnAffairs(Caller caller, Stamping stamping, Members members, RosterLock rosterLock) {
        this.caller = caller;
        this.stamping = stamping;
        this.members = members;
        this.rosterLock = rosterLock;
    }

    /** @throws ProblemException 422 {@code rule-violated} when there is none */
    public Member lock(UUID id) {
        return members.lock(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such member.")
                        .violation("memberId", "a member of /v1/members")
                        .with("rule", "D42"));
    }

    /** Until the end of the transaction nobody else changes who comes to a shift. */
    public void lockRoster() {
        rosterLock.take();
    }

    public boolean own(Member member) {
        return member.subject().equals(caller.subject());
    }

    /** @throws ProblemException 403 unless it is the caller's own, or the caller is a supervisor who is signed on */
    public Stamp ownOrSupervised(ReportedTime reported, Member... concerned) {
        for (Member each : concerned) {
            if (own(each)) {
                return stamping.stampOwnAffair(reported);
            }
        }
        return supervised(reported);
    }

    /** @throws ProblemException 403 unless the caller is a supervisor who is signed on */
    public Stamp supervised(ReportedTime reported) {
        caller.require(Role.SUPERVISOR);
        Stamp stamp = stamping.stamp(reported);
        // Asked again: a supervisor who is signed on as a dispatcher is none now.
        caller.require(Role.SUPERVISOR);
        return stamp;
    }
}
