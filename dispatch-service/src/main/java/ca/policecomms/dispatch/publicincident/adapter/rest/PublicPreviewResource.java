package ca.policecomms.dispatch.publicincident.adapter.rest;

import ca.policecomms.dispatch.publicincident.application.PreviewingPublication;
import ca.policecomms.dispatch.publicincident.application.PublicPreview;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the public would read of a call, and when. */
@Path("/v1/calls/{id}/public-preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public incidents")
@RolesAllowed({"dispatcher", "dispatch-supervisor"})
public class PublicPreviewResource {
    private final PreviewingPublication previewing;

    PublicPreviewResource(PreviewingPublication previewing) {
        this.previewing = previewing;
    }

    @GET
    public PublicPreview preview(@PathParam("id") UUID id) {
        return previewing.preview(id);
    }
}
