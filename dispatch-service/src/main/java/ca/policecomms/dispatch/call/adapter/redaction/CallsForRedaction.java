package ca.policecomms.dispatch.call.adapter.redaction;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentMilestones;
import ca.policecomms.dispatch.assignment.model.AssignmentState;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.PublicView;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.TestCalls;
import ca.policecomms.dispatch.publicincident.application.ReconsideringPublicIncident;
import ca.policecomms.dispatch.publicincident.model.GeoPoint;
import ca.policecomms.dispatch.publicincident.model.Lifecycle;
import ca.policecomms.dispatch.publicincident.model.RedactableCall;
import ca.policecomms.dispatch.publicincident.model.RedactableCalls;
import ca.policecomms.dispatch.publicincident.model.Response;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows calls to the redaction: what it may look at, and nothing else. */
@ApplicationScoped
class CallsForRedaction implements RedactableCalls, PublicView {
    private final Calls calls;
    private final Assignments assignments;
    private final Units units;
    private final TestCalls tests;
    private final ReconsideringPublicIncident reconsidering;

    CallsForRedaction(
            Calls calls,
            Assignments assignments,
            Units units,
            TestCalls tests,
            ReconsideringPublicIncident reconsidering) {
        this.calls = calls;
        this.assignments = assignments;
        this.units = units;
        this.tests = tests;
        this.reconsidering = reconsidering;
    }

    @Override
    public void changed(Call call, Instant now) {
        reconsidering.reconsider(redactable(call), now);
    }

    @Override
    public Optional<RedactableCall> load(UUID callId) {
        return calls.find(callId).map(this::redactable);
    }

    @Override
    public RedactableCall lockAndLoad(UUID callId, long expectedVersion) {
        Call call = calls.lock(callId).orElseThrow(() -> LockedCall.missing(callId));
        EntityTags.check(expectedVersion, call.version(), CallView.of(call));
        return redactable(call);
    }

    @Override
    public Optional<RedactableCall> lockAndLoadIfFree(UUID callId) {
        return calls.lockIfFree(callId).map(this::redactable);
    }

    private RedactableCall redactable(Call call) {
        return new RedactableCall(
                call.id(),
                call.typeCode(),
                Lifecycle.valueOf(call.state().name()),
                call.milestones().receivedAt(),
                call.milestones().enteredAt(),
                call.milestones().closedAt(),
                place(call.location()),
                responses(call),
                call.sensitivity().facts(),
                call.sensitivity().anyPersonUnder18(),
                call.officerInitiated(),
                call.majorIncident(),
                Set.copyOf(call.road()),
                Set.copyOf(call.advice()),
                isTest(call));
    }

    /** Before the queue nothing is public anyhow: taking a call costs no query here. */
    private boolean isTest(Call call) {
        return call.state() != CallState.INTAKE && tests.contains(call.id());
    }

    private static RedactableCall.Place place(Location location) {
        GeoPoint point = location.latitude() == null || location.longitude() == null
                ? null
                : new GeoPoint(location.latitude(), location.longitude());
        return new RedactableCall.Place(
                location.civicNumber(),
                location.street(),
                location.crossStreet(),
                location.unit(),
                location.placeName(),
                location.municipality(),
                point,
                location.division());
    }

    private List<Response> responses(Call call) {
        // No unit can be on it yet: taking a call costs no query here.
        if (call.state() == CallState.INTAKE || call.state() == CallState.SCHEDULED) {
            return List.of();
        }
        List<Assignment> sent = assignments.ofCall(call.id());
        Map<UUID, Unit> crews = units
                .findAll(sent.stream().map(Assignment::unitId).toList())
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
        return sent.stream()
                .map(each -> response(each, crews.get(each.unitId())))
                .toList();
    }

    private static Response response(Assignment assignment, Unit unit) {
        AssignmentMilestones reached = assignment.milestones();
        return new Response(
                unit.service(),
                progress(assignment.state()),
                reached.dispatchedAt(),
                reached.onSceneAt(),
                reached.endedAt());
    }

    private static Response.Progress progress(AssignmentState state) {
        return switch (state) {
            case STACKED -> Response.Progress.RESERVED;
            case DISPATCHED, ACKNOWLEDGED, EN_ROUTE -> Response.Progress.UNDER_WAY;
            case ON_SCENE, TRANSPORTING, AT_DESTINATION -> Response.Progress.ON_SCENE;
            case CLEARED -> Response.Progress.CLEARED;
            case CANCELLED, DECLINED, PREEMPTED -> Response.Progress.STOOD_DOWN;
        };
    }
}
