package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.contact.application.JoiningContact;
import ca.policecomms.dispatch.imports.model.Imports;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A call taker saves a call (requirements D6, D9). */
@ApplicationScoped
public class OpeningCall {
    private final Calls calls;
    private final CallTypes types;
    private final Imports imports;
    private final CheckingLocation places;
    private final PriorityRules rules;
    private final RecordingCall recording;
    private final JoiningContact joining;
    private final Timers timers;

    OpeningCall(
            Calls calls,
            CallTypes types,
            Imports imports,
            CheckingLocation places,
            PriorityRules rules,
            RecordingCall recording,
            JoiningContact joining,
            Timers timers) {
        this.calls = calls;
        this.types = types;
        this.imports = imports;
        this.places = places;
        this.rules = rules;
        this.recording = recording;
        this.joining = joining;
        this.timers = timers;
    }

    /**
     * What a call taker saves. Nothing else is done to the call in the transaction.
     *
     * @param narrative what the caller said, null when nothing was typed yet
     * @return the call of this import and external reference where there is one already, else the new one
     * @throws ProblemException 422 {@code rule-violated} for an unknown type or import, or a due time that has passed
     */
    @Transactional
    public Opened save(NewCall content, String narrative, Stamp stamp) {
        return open(content, narrative, stamp, calls::nextNumberBeforeInserts);
    }

    /** The same as the beginning of a command that goes on with the call. */
    @Transactional
    public Opened open(NewCall content, String narrative, Stamp stamp) {
        return open(content, narrative, stamp, calls::nextNumber);
    }

    private Opened open(NewCall content, String narrative, Stamp stamp, Supplier<String> number) {
        requireType(content.typeCode());
        if (content.importId() != null || content.externalRef() != null) {
            requireImport(content);
            Optional<Call> known = calls.claimImported(content.importId(), content.externalRef());
            if (known.isPresent()) {
                return new Opened(known.get(), false);
            }
        }
        NewCall checked = content.checked(places.check(content.location()), scheduled(content, stamp));
        // The id carries the received time, so that calls sort and are partitioned by it, imports too.
        Call call = Call.open(calls.newId(content.receivedAt()), number.get(), checked, stamp);
        List<Fact> facts = new ArrayList<>();
        facts.add(call.received());
        Optional.ofNullable(narrative).map(call::narrate).ifPresent(facts::add);
        rules.warn(call).ifPresent(facts::add);
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        calls.add(call);
        joining.opened(call, stamp);
        if (call.state() == CallState.SCHEDULED) {
            timers.set(ComingDue.timer(call));
        }
        return new Opened(call, true);
    }

    /** A scheduled call will enter the queue without anybody being asked: it has a priority from the start. */
    private Integer scheduled(NewCall content, Stamp stamp) {
        if (content.dueAt() == null) {
            return null;
        }
        if (!content.dueAt().isAfter(stamp.recordedAt())) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The due time has passed.")
                    .violation("dueAt", "must lie in the future")
                    .with("rule", "D11");
        }
        rules.checkFloor(content.typeCode(), content.priority());
        return rules.usual(content.typeCode());
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
