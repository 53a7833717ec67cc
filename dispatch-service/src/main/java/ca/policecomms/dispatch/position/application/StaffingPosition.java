package ca.policecomms.dispatch.position.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.position.model.Position;
import ca.policecomms.dispatch.position.model.Positions;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Members sign on to a console and off again; consoles are opened (requirement D42). */
@ApplicationScoped
public class StaffingPosition {
    /** Who comes up to an hour before a change of shift comes for the next one. */
    private static final Duration EARLY = Duration.ofHours(1);

    private final Positions positions;
    private final RecordingFacts recording;
    private final Stamping stamping;
    private final PlatoonCycle cycle;
    private final Caller caller;

    StaffingPosition(
            Positions positions, RecordingFacts recording, Stamping stamping, PlatoonCycle cycle, Caller caller) {
        this.positions = positions;
        this.recording = recording;
        this.stamping = stamping;
        this.cycle = cycle;
        this.caller = caller;
    }

    /** @throws ProblemException 409 {@code position-exists} */
    @Transactional
    public Position open(String code, Label label, List<String> roles, Stamp stamp) {
        positions.find(code).ifPresent(there -> {
            throw exists(code);
        });
        Position position = new Position(Ids.next(), code, label, roles);
        recording.record(position, stamp, position.opened());
        positions.add(position);
        return position;
    }

    /**
     * Needs no earlier sign-on, and no version: that the console is free decides.
     *
     * @throws ProblemException 403 {@code role-forbidden} for a role that the token does not have; 409 {@code
     *     position-taken}, {@code already-signed-on}; 422 {@code rule-violated} for a console of other roles
     */
    @Transactional
    public Position signOn(String code, String role, ReportedTime reported) {
        caller.require(role);
        Position position = positions.lock(code).orElseThrow(() -> missing(code));
        positions
                .findByMember(caller.subject())
                .filter(other -> !other.code().equals(code))
                .ifPresent(other -> {
                    throw alreadySignedOn().with("position", other.code());
                });
        Stamp stamp = stamping.stampSigningOn(role, code, reported);
        Instant shiftEnd = cycle.at(stamp.recordedAt().plus(EARLY)).endsAt();
        position.signOn(caller.subject(), caller.name(), role, shiftEnd, stamp).ifPresent(fact -> {
            recording.record(position, stamp, fact);
            positions.flushSignOn();
        });
        return position;
    }

    /**
     * One's own, or as a supervisor somebody else's who forgot.
     *
     * @throws ProblemException 403 {@code role-forbidden}; 409 {@code illegal-transition} when it is vacant
     */
    @Transactional
    public Position signOff(String code, Stamp stamp) {
        Position position = positions.lock(code).orElseThrow(() -> missing(code));
        if (position.isStaffed() && !position.member().equals(caller.subject())) {
            caller.require(Role.SUPERVISOR);
        }
        recording.record(position, stamp, position.signOff());
        return position;
    }

    public static ProblemException missing(String code) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no position of this code.")
                .with("position", code);
    }

    public static ProblemException exists(String code) {
        return ProblemException.of(DispatchProblem.POSITION_EXISTS, "There is a position " + code + ".")
                .with("position", code);
    }

    public static ProblemException alreadySignedOn() {
        return ProblemException.of(DispatchProblem.ALREADY_SIGNED_ON, "Sign off from your other position first.");
    }
}
