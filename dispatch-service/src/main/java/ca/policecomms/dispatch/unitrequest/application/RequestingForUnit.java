package ca.policecomms.dispatch.unitrequest.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.record.application.RecordingFacts;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timer;
import ca.policecomms.dispatch.timer.model.Timers;
import ca.policecomms.dispatch.unit.application.ActingForUnit;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import ca.policecomms.dispatch.unitrequest.model.RequestAct;
import ca.policecomms.dispatch.unitrequest.model.RequestKind;
import ca.policecomms.dispatch.unitrequest.model.RequestState;
import ca.policecomms.dispatch.unitrequest.model.Supplier;
import ca.policecomms.dispatch.unitrequest.model.Turns;
import ca.policecomms.dispatch.unitrequest.model.UnitRequest;
import ca.policecomms.dispatch.unitrequest.model.UnitRequestView;
import ca.policecomms.dispatch.unitrequest.model.UnitRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * A unit asks for backup, a supervisor, a tow truck or an interpreter (requirement D28). Each step has its time; whoever
 * brings things from outside is asked in turn; whoever does not answer makes the dispatcher hear of it.
 */
@ApplicationScoped
public class RequestingForUnit {
    private final Units units;
    private final UnitRequests requests;
    private final Assignments assignments;
    private final Supplier.Directory suppliers;
    private final Turns turns;
    private final ActingForUnit acting;
    private final RecordingFacts recording;
    private final Timers timers;

    RequestingForUnit(
            Units units,
            UnitRequests requests,
            Assignments assignments,
            Supplier.Directory suppliers,
            Turns turns,
            ActingForUnit acting,
            RecordingFacts recording,
            Timers timers) {
        this.units = units;
        this.requests = requests;
        this.assignments = assignments;
        this.suppliers = suppliers;
        this.turns = turns;
        this.acting = acting;
        this.recording = recording;
        this.timers = timers;
    }

    /**
     * For the call that the unit works on, if any.
     *
     * @param language ISO 639-1; needed for an interpreter and refused otherwise
     * @throws ProblemException 403, 404, 422 {@code rule-violated}
     */
    @Transactional
    public UnitRequest ask(UUID unitId, RequestKind kind, String language, String detail, Stamp stamp) {
        Unit unit = lock(unitId);
        acting.requireConsoleOrCrew(unit);
        if ((kind == RequestKind.INTERPRETER) != (language != null)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "An interpreter, and nobody else, has a language.")
                    .violation("language", "two letters, for an interpreter only")
                    .with("rule", "D28");
        }
        UUID call = assignments.openOfUnit(unitId).stream()
                .filter(Assignment::active)
                .map(Assignment::callId)
                .findFirst()
                .orElse(null);
        UnitRequest request = new UnitRequest(Ids.next(), unitId, call, kind, language, detail, stamp);
        askNext(request, stamp);
        recording.record(request, stamp, request.made());
        requests.add(request);
        return request;
    }

    /** @throws ProblemException 403, 404, 409 {@code illegal-transition}, 412 {@code stale-version} */
    @Transactional
    public UnitRequest act(UUID id, long version, RequestAct act, String reason, Stamp stamp) {
        UUID unitId = requests.find(id).orElseThrow(() -> missing(id)).unitId();
        Unit unit = lock(unitId);
        UnitRequest request = requests.lock(id).orElseThrow(() -> missing(id));
        acting.requireConsoleOrCrew(unit);
        EntityTags.check(version, request.version(), UnitRequestView.of(request));
        recording.record(request, stamp, request.act(act, reason, stamp));
        if (request.state() == RequestState.ASKED) {
            askNext(request, stamp);
            recording.record(request, stamp.bySystem(), request.asked());
        } else {
            timers.cancel(UnansweredRequest.KIND, id);
        }
        return request;
    }

    private void askNext(UnitRequest request, Stamp stamp) {
        if (request.what().supplied()) {
            List<String> left = suppliers.of(request.what(), request.language()).stream()
                    .map(Supplier::code)
                    .filter(code -> !request.refused().contains(code))
                    .toList();
            request.ask(turns.next(request.what(), left).orElse(null), stamp);
        }
        if (request.state() == RequestState.ASKED) {
            timers.set(Timer.ofUnit(
                    UnansweredRequest.KIND,
                    request.id(),
                    request.callId(),
                    request.unitId(),
                    stamp.recordedAt().plus(request.what().answerWithin())));
        } else {
            timers.cancel(UnansweredRequest.KIND, request.id());
        }
    }

    private Unit lock(UUID unitId) {
        return units.lock(List.of(unitId)).stream().findFirst().orElseThrow(() -> ManagingUnit.missing(unitId));
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no request " + id + ".");
    }
}
