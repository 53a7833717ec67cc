package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.imports.model.Imports;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A call taker saves a call (requirements D6, D9). */
@ApplicationScoped
public class OpeningCall {
    private final Calls calls;
    private final CallTypes types;
    private final Imports imports;
    private final RecordingCall recording;

    OpeningCall(Calls calls, CallTypes types, Imports imports, RecordingCall recording) {
        this.calls = calls;
        this.types = types;
        this.imports = imports;
        this.recording = recording;
    }

    /**
     * @param narrative what the caller said, null when nothing was typed yet
     * @return the call of this import and external reference where there is one already, else the new one
     * @throws ProblemException 422 {@code rule-violated} for an unknown type or import
     */
    @Transactional
    public Opened open(NewCall content, String narrative, Stamp stamp) {
        requireType(content.typeCode());
        if (content.importId() != null || content.externalRef() != null) {
            requireImport(content);
            Optional<Call> known = calls.claimImported(content.importId(), content.externalRef());
            if (known.isPresent()) {
                return new Opened(known.get(), false);
            }
        }
        // The id carries the received time, so that calls sort and are partitioned by it, imports too.
        Call call = Call.open(calls.newId(content.receivedAt()), calls.nextNumber(), content, stamp);
        Fact[] facts = narrative == null
                ? new Fact[] {call.received()}
                : new Fact[] {call.received(), call.narrate(narrative)};
        recording.record(call, stamp, facts);
        calls.add(call);
        return new Opened(call, true);
    }

    private void requireImport(NewCall content) {
        if (content.importId() == null || content.externalRef() == null) {
            throw ProblemException.of(
                            CommonProblem.RULE_VIOLATED, "An imported call names its import and its key there.")
                    .violation(content.importId() == null ? "importId" : "externalRef", "required beside the other")
                    .with("rule", "D51");
        }
        if (imports.find(content.importId()).isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such import.")
                    .violation("importId", "an announced import")
                    .with("rule", "D51");
        }
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
