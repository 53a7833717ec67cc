package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A person raises or lowers the priority (requirement D15): lowering needs a reason, a domestic call stays at P2. */
@ApplicationScoped
public class ChangingPriority {
    private static final int DOMESTIC_FLOOR = 2;

    private final LockedCall locked;
    private final CallTypes types;
    private final RecordingCall recording;

    ChangingPriority(LockedCall locked, CallTypes types, RecordingCall recording) {
        this.locked = locked;
        this.types = types;
        this.recording = recording;
    }

    @Transactional
    public Call change(UUID id, long version, int to, String reasonCode, String reason, Stamp stamp) {
        Call call = locked.get(id, version);
        if (call.priority() != null && to > call.priority()) {
            guardLowering(call, to, reason);
        }
        recording.record(call, stamp, call.changePriority(to, "PERSON", reasonCode, reason));
        return call;
    }

    private void guardLowering(Call call, int to, String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "Lowering a priority needs a reason.")
                    .violation("reason", "required to lower a priority")
                    .with("rule", "D15");
        }
        if (to > DOMESTIC_FLOOR && domestic(call)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "A domestic call stays at priority 2 or above.")
                    .violation("priority", "0 to 2")
                    .with("rule", "D15");
        }
    }

    private boolean domestic(Call call) {
        return types.find(call.typeCode())
                .map(CallType::domestic)
                .filter(Sensitivity.YES::equals)
                .isPresent();
    }
}
