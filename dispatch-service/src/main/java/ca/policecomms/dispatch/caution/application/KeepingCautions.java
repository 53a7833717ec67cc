package ca.policecomms.dispatch.caution.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.caution.model.Caution;
import ca.policecomms.dispatch.caution.model.CautionContent;
import ca.policecomms.dispatch.caution.model.CautionView;
import ca.policecomms.dispatch.caution.model.Cautions;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Cautions are recorded and changed; one learnt during a call reaches those on it at once (requirement D35). */
@ApplicationScoped
public class KeepingCautions {
    private final Cautions cautions;
    private final LockedCall locked;
    private final RecordingCall recordingCall;
    private final RecordingFacts recording;

    KeepingCautions(Cautions cautions, LockedCall locked, RecordingCall recordingCall, RecordingFacts recording) {
        this.cautions = cautions;
        this.locked = locked;
        this.recordingCall = recordingCall;
        this.recording = recording;
    }

    /**
     * @param callId during which it was learnt: gives place and telephone where they are not said, and is told. Null for
     *     none
     * @throws ProblemException 404 for the call; 422 {@code rule-violated} for a caution of nothing, or expired already
     */
    @Transactional
    public Caution record(CautionContent content, Location place, String phone, UUID callId, Stamp stamp) {
        requireFuture(content, stamp);
        Call call = callId == null ? null : locked.get(callId);
        boolean ofCall = call != null && place == null && phone == null;
        Caution caution = new Caution(
                Ids.next(),
                content,
                ofCall ? call.location() : place,
                ofCall ? call.callerPhone() : phone,
                callId,
                stamp);
        if (!caution.isAboutSomething()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A caution is of a premise or a telephone.")
                    .violation("place", "civicNumber and street, or a phone of seven digits or more")
                    .with("rule", "D35");
        }
        recording.record(caution, stamp, caution.recorded());
        cautions.add(caution);
        if (call != null) {
            recordingCall.record(
                    call, stamp, CautionsForUnits.told(call, "CAUTION_RECORDED", List.of(CautionView.of(caution))));
        }
        return caution;
    }

    /** Null keeps what was there; a caution ends by expiring. */
    @Transactional
    public Caution change(UUID id, long version, CautionContent content, Stamp stamp) {
        Caution caution = cautions.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, caution.version(), CautionView.of(caution));
        recording.record(caution, stamp, caution.change(content));
        return caution;
    }

    private static void requireFuture(CautionContent content, Stamp stamp) {
        if (!content.expiresAt().isAfter(stamp.recordedAt())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The caution would have expired already.")
                    .violation("expiresAt", "must lie in the future")
                    .with("rule", "D35");
        }
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no caution " + id + ".");
    }
}
