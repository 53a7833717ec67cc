package ca.policecomms.dispatch.publicincident.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.dispatch.publicincident.application.OverridingPublication;
import ca.policecomms.dispatch.publicincident.application.PublicPreview;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride.Action;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.record.model.ReportedTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A supervisor's say in what becomes public. */
@Path("/v1/calls/{id}/public-override")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public incidents")
@RolesAllowed("dispatch-supervisor")
public class PublicOverrideResource {
    private final OverridingPublication overriding;
    private final Stamping stamping;
    private final Idempotency idempotency;

    PublicOverrideResource(OverridingPublication overriding, Stamping stamping, Idempotency idempotency) {
        this.overriding = overriding;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    /**
     * @param until with {@code DELAY} only
     * @param reason kept in the audit, never published
     */
    public record PublicOverride(
            @NotNull Action action,
            Instant until,
            @NotBlank @Size(max = 500) String reason,
            @Valid ReportedTime stamp) {}

    /** Answers with the preview; the version of the call, and so its entity tag, stays. */
    @POST
    @APIResponseSchema(value = PublicPreview.class, responseCode = "200")
    public Response override(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid PublicOverride body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "POST /v1/calls/" + id + "/public-override", body, () -> {
            // Its time is that of the service; who may do it is asked as for every command.
            stamping.stamp(body.stamp());
            return CommandAnswer.ok(
                    version, overriding.override(id, version, body.action(), body.until(), body.reason()));
        });
    }
}
