package ca.policecomms.status.publication.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.publication.application.Correcting;
import ca.policecomms.status.publication.application.PublicationView;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Corrections and retractions: publications of their own, which somebody else approves. */
@Path("/v1/publications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed(Role.EDITOR)
public class CorrectionResource {

    private final Correcting correcting;
    private final Idempotency idempotency;
    private final Caller caller;

    CorrectionResource(Correcting correcting, Idempotency idempotency, Caller caller) {
        this.correcting = correcting;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @return the publication that will correct, at its own address */
    @POST
    @Path("/correction")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PublicationRequests.Correct body) {
        long version = EntityTags.required(match);
        return idempotency.once(
                key,
                "POST /v1/publications/" + id + "/correction",
                body,
                () -> created(correcting.correct(
                        id,
                        version,
                        body.updateId(),
                        ShortText.text(body.title()),
                        LongText.text(body.body()),
                        LongText.text(body.reason()),
                        caller.subject())));
    }

    /** @return the publication that will take back, at its own address */
    @POST
    @Path("/retraction")
    public Response retract(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PublicationRequests.Retract body) {
        long version = EntityTags.required(match);
        return idempotency.once(
                key,
                "POST /v1/publications/" + id + "/retraction",
                body,
                () -> created(correcting.retract(id, version, LongText.text(body.reason()), caller.subject())));
    }

    private Response created(Gathered gathered) {
        return Answers.created(
                "/v1/publications/" + gathered.publication().id(),
                PublicationView.of(gathered),
                gathered.publication().version());
    }
}
