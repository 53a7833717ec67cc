package ca.policecomms.dispatch.records.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.record.adapter.rest.ReadReason;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.TimelineLine;
import ca.policecomms.dispatch.records.application.AskingRecords.Question;
import ca.policecomms.dispatch.records.model.QueryState;
import ca.policecomms.dispatch.records.model.QueryView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Queries of persons, plates, addresses and articles (requirement D29). */
@Path("/v1/queries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Records")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class QueryResource {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";
    private static final String PATH = "/v1/queries/";

    private final QueryCommands commands;
    private final Stamping stamping;
    private final Caller caller;

    QueryResource(QueryCommands commands, Stamping stamping, Caller caller) {
        this.commands = commands;
        this.stamping = stamping;
        this.caller = caller;
    }

    /** 201 with the answer; 202 while the records system has not answered, and the service goes on asking. */
    @POST
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = QueryView.class, responseCode = "201")
    public Response ask(@HeaderParam(KEY) String key, @NotNull @Valid QueryRequests.Ask body) {
        boolean atConsole = caller.has(CALL_TAKER) || caller.has(DISPATCHER) || caller.has(SUPERVISOR);
        Question question = new Question(
                body.kind(),
                body.criteria(),
                body.callId(),
                body.callNumber(),
                body.unitId(),
                body.reason().strip(),
                atConsole);
        return commands.ask("queries", key, body, question, stamping.stamp(body.stamp()));
    }

    /** With what was asked and answered, until that is purged. Who reads it is audited. */
    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = QueryView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Valid @BeanParam ReadReason reason) {
        return commands.get(id, false, reason);
    }

    /** Newest first, without what was asked and answered; officers get their own. */
    @GET
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    public Page<QueryView> list(
            @QueryParam("state") QueryState state,
            @QueryParam("callId") UUID callId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        return commands.list(false, state, callId, cursor, limit, reason);
    }

    @GET
    @Path("/{id}/timeline")
    public Page<TimelineLine> timeline(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        return commands.timeline(id, false, cursor, limit, reason);
    }

    /** Somebody at a console takes charge of it. */
    @POST
    @Path("/{id}/take")
    @APIResponseSchema(value = QueryView.class, responseCode = "200")
    public Response take(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid QueryRequests.Act body) {
        return commands.take(PATH + id + "/take", id, key, match, body);
    }

    /** What was learnt by other means, while the records system is away. */
    @POST
    @Path("/{id}/answer")
    @APIResponseSchema(value = QueryView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid QueryRequests.Answer body) {
        return commands.answer(PATH + id + "/answer", id, key, match, body);
    }

    /** The answer was read back to who asked. */
    @POST
    @Path("/{id}/relay")
    @APIResponseSchema(value = QueryView.class, responseCode = "200")
    public Response relay(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid QueryRequests.Act body) {
        return commands.relay(PATH + id + "/relay", id, key, match, body);
    }

    /** Nobody needs the answer any more. */
    @POST
    @Path("/{id}/withdraw")
    @APIResponseSchema(value = QueryView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @HeaderParam(MATCH) String match,
            @NotNull @Valid QueryRequests.Withdraw body) {
        return commands.withdraw(PATH + id + "/withdraw", id, key, match, body);
    }
}
