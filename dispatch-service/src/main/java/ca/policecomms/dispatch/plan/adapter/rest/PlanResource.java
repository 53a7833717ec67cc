package ca.policecomms.dispatch.plan.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.plan.application.WritingPlan;
import ca.policecomms.dispatch.plan.model.ResponsePlan;
import ca.policecomms.dispatch.plan.model.ResponsePlans;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many units, with what, answer which calls. */
@Path("/v1/response-plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Response plans")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
public class PlanResource {
    private final WritingPlan writing;
    private final ResponsePlans plans;

    PlanResource(WritingPlan writing, ResponsePlans plans) {
        this.writing = writing;
        this.plans = plans;
    }

    /** The newest version of each, by code. */
    @GET
    public Page<ResponsePlan> list() {
        return new Page<>(plans.book().plans(), null);
    }

    @GET
    @Path("/{code}")
    @APIResponseSchema(value = ResponsePlan.class, responseCode = "200")
    public Response get(@PathParam("code") String code) {
        ResponsePlan plan = plans.find(code).orElseThrow(() -> missing());
        return CommandAnswer.ok(plan.version(), plan);
    }

    /** All versions, newest first: older recommendations name them. */
    @GET
    @Path("/{code}/versions")
    public Page<ResponsePlan> versions(@PathParam("code") String code) {
        List<ResponsePlan> all = plans.versions(code);
        if (all.isEmpty()) {
            throw missing();
        }
        return new Page<>(all, null);
    }

    /** A new version; {@code If-Match} names the one it replaces. A new code needs none. */
    @PUT
    @Path("/{code}")
    @RolesAllowed({SUPERVISOR, ADMIN})
    @APIResponseSchema(value = ResponsePlan.class, responseCode = "200")
    public Response put(
            @PathParam("code") @Pattern(regexp = PlanRequest.CODE) String code,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid PlanRequest body) {
        ResponsePlan plan = writing.write(body.toDraft(code), match);
        return plan.version() == 1
                ? CommandAnswer.created("/v1/response-plans/" + code, plan.version(), plan)
                : CommandAnswer.ok(plan.version(), plan);
    }

    private static ProblemException missing() {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no response plan of that code.");
    }
}
