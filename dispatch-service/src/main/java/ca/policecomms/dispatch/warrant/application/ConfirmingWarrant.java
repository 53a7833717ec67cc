package ca.policecomms.dispatch.warrant.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.warrant.model.ConfirmationClocks;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmation;
import ca.policecomms.dispatch.warrant.model.WarrantConfirmations;
import ca.policecomms.dispatch.warrant.model.WarrantState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The steps of a confirmation. Each locks its call first, as the timer does: the clock runs out before the answer or is
 * cancelled by it, never both.
 */
@ApplicationScoped
public class ConfirmingWarrant {
    private final WarrantConfirmations confirmations;
    private final Calls calls;
    private final Timers timers;
    private final ConfirmationClocks clocks;
    private final RecordingFacts recording;

    ConfirmingWarrant(
            WarrantConfirmations confirmations,
            Calls calls,
            Timers timers,
            ConfirmationClocks clocks,
            RecordingFacts recording) {
        this.confirmations = confirmations;
        this.calls = calls;
        this.timers = timers;
        this.clocks = clocks;
        this.recording = recording;
    }

    @Transactional
    public WarrantConfirmation request(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, warrant -> {
            Fact requested = warrant.request(clocks.of(warrant.urgency()), stamp);
            timers.set(Timer.ofCall(ExpiringConfirmation.KIND, id, warrant.callId(), warrant.dueAt()));
            return requested;
        });
    }

    @Transactional
    public WarrantConfirmation answer(UUID id, long version, AgencyAnswer answer, Stamp stamp) {
        return change(
                id,
                version,
                stamp,
                warrant -> warrant.answer(answer.confirmed(), answer.member(), answer.code(), stamp));
    }

    @Transactional
    public WarrantConfirmation secondCheck(
            UUID id, long version, boolean identityMatches, boolean withinLimit, Stamp stamp) {
        return change(id, version, stamp, warrant -> warrant.secondCheck(identityMatches, withinLimit, stamp));
    }

    @Transactional
    public WarrantConfirmation relay(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, warrant -> warrant.relay(stamp));
    }

    @Transactional
    public WarrantConfirmation acknowledge(UUID id, long version, Stamp stamp) {
        return change(id, version, stamp, warrant -> warrant.acknowledge(stamp));
    }

    private WarrantConfirmation change(UUID id, long version, Stamp stamp, Function<WarrantConfirmation, Fact> act) {
        calls.lock(confirmations.callOf(id).orElseThrow(() -> missing(id)));
        WarrantConfirmation warrant = confirmations.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, warrant.version(), warrant.view(stamp.recordedAt()));
        Fact made = act.apply(warrant);
        if (warrant.state() != WarrantState.REQUESTED) {
            timers.cancel(ExpiringConfirmation.KIND, id);
        }
        recording.record(warrant, stamp, made);
        return warrant;
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no confirmation " + id + ".");
    }

    /**
     * What the agency said.
     *
     * @param member who said so; null when nobody is named
     * @param code why it is not confirmed; null when it is, or when nobody said why
     */
    public record AgencyAnswer(boolean confirmed, String member, String code) {}
}
