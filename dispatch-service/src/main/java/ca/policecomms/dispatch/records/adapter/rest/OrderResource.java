package ca.policecomms.dispatch.records.adapter.rest;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.records.application.AskingRecords.Question;
import ca.policecomms.dispatch.records.model.QueryKind;
import ca.policecomms.dispatch.records.model.QueryView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Searches for a person's probation and release orders: queries with an address of their own (requirement D29). */
@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Records")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR})
public class OrderResource extends QueryActs {
    private final Stamping stamping;
    private final Caller caller;

    OrderResource(QueryCommands commands, Stamping stamping, Caller caller) {
        super(commands, "orders");
        this.stamping = stamping;
        this.caller = caller;
    }

    /** 201 with the answer; 202 while the records system has not answered, and the service goes on asking. */
    @POST
    @RolesAllowed({OFFICER, CALL_TAKER, DISPATCHER, SUPERVISOR})
    @APIResponseSchema(value = QueryView.class, responseCode = "201")
    public Response ask(@HeaderParam(KEY) String key, @NotNull @Valid QueryRequests.AskOrders body) {
        boolean atConsole = caller.has(CALL_TAKER) || caller.has(DISPATCHER) || caller.has(SUPERVISOR);
        Question question = new Question(
                QueryKind.ORDERS,
                body.criteria(),
                body.callId(),
                body.callNumber(),
                body.unitId(),
                body.reason().strip(),
                atConsole);
        return commands.ask("orders", key, body, question, stamping.stamp(body.stamp()));
    }
}
