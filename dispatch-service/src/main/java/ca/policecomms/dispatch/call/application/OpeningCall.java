package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** A call taker saves a call (requirements D6, D9). */
@ApplicationScoped
public class OpeningCall {
    private final Calls calls;
    private final CallTypes types;
    private final RecordingCall recording;

    OpeningCall(Calls calls, CallTypes types, RecordingCall recording) {
        this.calls = calls;
        this.types = types;
        this.recording = recording;
    }

    /**
     * @param narrative what the caller said, null when nothing was typed yet
     * @return the call of this import and external reference where there is one already, else the new one
     */
    @Transactional
    public Opened open(NewCall content, String narrative, Stamp stamp) {
        Optional<Call> known = content.importId() == null
                ? Optional.empty()
                : calls.findImported(content.importId(), content.externalRef());
        if (known.isPresent()) {
            return new Opened(known.get(), false);
        }
        requireType(content.typeCode());
        // The id carries the received time, so that calls sort and later partition by it, imports too.
        Instant received = content.receivedAt();
        Call call = Call.open(Ids.at(received), calls.nextNumber(), content, stamp);
        Fact[] facts = narrative == null
                ? new Fact[] {call.received()}
                : new Fact[] {call.received(), call.narrate(narrative)};
        recording.record(call, stamp, facts);
        calls.add(call);
        return new Opened(call, true);
    }

    void requireType(String code) {
        if (!Call.UNKNOWN.equals(code) && types.find(code).isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such call type.")
                    .violation("typeCode", "a code of /v1/call-types, or UNKNOWN")
                    .with("rule", "D10");
        }
    }

    /** @param created false when the call was there before */
    public record Opened(Call call, boolean created) {}
}
