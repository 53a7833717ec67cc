package ca.policecomms.dispatch.records.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.adapter.rest.ReadReason;
import ca.policecomms.dispatch.record.model.TimelineLine;
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

/**
 * What is read of queries and done to them, whatever they ask for: the same life under the two addresses of
 * {@link QueryResource} and {@link OrderResource}.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public abstract class QueryActs {
    static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    final QueryCommands commands;
    private final boolean orders;
    private final String path;

    /** @param collection {@code queries} or {@code orders} */
    QueryActs(QueryCommands commands, String collection) {
        this.commands = commands;
        this.orders = collection.equals("orders");
        this.path = "/v1/" + collection + "/";
    }

    /** With what was asked and answered, until that is purged. Who reads it is audited. */
    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = QueryView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id, @Valid @BeanParam ReadReason reason) {
        return commands.get(id, orders, reason);
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
        return commands.list(orders, state, callId, cursor, limit, reason);
    }

    @GET
    @Path("/{id}/timeline")
    public Page<TimelineLine> timeline(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Valid @BeanParam ReadReason reason) {
        return commands.timeline(id, orders, cursor, limit, reason);
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
        return commands.take(path + id + "/take", id, key, match, body);
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
        return commands.answer(path + id + "/answer", id, key, match, body);
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
        return commands.relay(path + id + "/relay", id, key, match, body);
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
        return commands.withdraw(path + id + "/withdraw", id, key, match, body);
    }
}
