package ca.policecomms.dispatch.assignment.adapter.rest;

import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.application.DispatchOrder;
import ca.policecomms.dispatch.assignment.application.DispatchingUnits;
import ca.policecomms.dispatch.assignment.model.AssignmentView;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallView;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The units on one call: sent here, listed here. */
@Path("/v1/calls/{id}/assignments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assignments")
public class CallAssignmentsResource {
    private final DispatchingUnits dispatching;
    private final Assignments assignments;
    private final Calls calls;
    private final Stamping stamping;
    private final Idempotency idempotency;

    CallAssignmentsResource(
            DispatchingUnits dispatching,
            Assignments assignments,
            Calls calls,
            Stamping stamping,
            Idempotency idempotency) {
        this.dispatching = dispatching;
        this.assignments = assignments;
        this.calls = calls;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /** Sends or stacks units, all or none. A crew sends itself where the agency lets it. */
    @POST
    @RolesAllowed({DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    @APIResponseSchema(value = SentView.class, responseCode = "201")
    public Response send(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AssignmentRequests.Send body) {
        return idempotency.once(key, "POST /v1/calls/" + id + "/assignments", body, () -> {
            DispatchingUnits.Sent sent = dispatching.send(id, order(body), stamping.stamp(body.stamp()));
            List<AssignmentView> views =
                    sent.assignments().stream().map(AssignmentView::of).toList();
            return CommandAnswer.created(
                    "/v1/calls/" + id + "/assignments",
                    sent.call().version(),
                    new SentView(views, CallView.of(sent.call())));
        });
    }

    private static DispatchOrder order(AssignmentRequests.Send body) {
        List<String> refs = body.externalRefs() == null ? List.of() : body.externalRefs();
        if (!refs.isEmpty() && refs.size() != body.unitIds().size()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "There is one reference for each unit, or none.")
                    .violation("externalRefs", "as many as unitIds");
        }
        Map<UUID, String> byUnit = new HashMap<>();
        for (int i = 0; i < refs.size(); i++) {
            byUnit.put(body.unitIds().get(i), refs.get(i));
        }
        List<UUID> ids = body.unitIds().stream().distinct().toList();
        return new DispatchOrder(ids, how(body), body.reasonCode(), byUnit);
    }

    private static DispatchOrder.How how(AssignmentRequests.Send body) {
        boolean stack = body.mode() == AssignmentRequests.Mode.STACK;
        boolean addOn = Boolean.TRUE.equals(body.addOn());
        boolean preempt = Boolean.TRUE.equals(body.preempt());
        if (preempt && (stack || addOn)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A unit is taken away, or it is not.")
                    .violation("preempt", "not together with STACK or addOn");
        }
        if (stack) {
            return DispatchOrder.How.STACK;
        }
        return preempt ? DispatchOrder.How.PREEMPT : addOn ? DispatchOrder.How.ADD_ON : DispatchOrder.How.SEND;
    }

    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER})
    public Page<AssignmentView> list(@PathParam("id") UUID id) {
        Call call = calls.find(id).orElseThrow(() -> LockedCall.missing(id));
        return new Page<>(
                assignments.ofCall(call.id()).stream().map(AssignmentView::of).toList(), null);
    }

    /** What was sent, and the call as it is now. */
    public record SentView(List<AssignmentView> assignments, CallView call) {}
}
