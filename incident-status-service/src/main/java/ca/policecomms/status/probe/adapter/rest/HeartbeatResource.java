package ca.policecomms.status.probe.adapter.rest;

import ca.policecomms.status.probe.application.KeepingProbes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where things report that they work. The token is all they need: they have no sign-in. */
@Path("/v1/heartbeats")
@RunOnVirtualThread
@PermitAll
public class HeartbeatResource {

    private final KeepingProbes keeping;

    HeartbeatResource(KeepingProbes keeping) {
        this.keeping = keeping;
    }

    @POST
    @Path("/{token}")
    public Response beat(@PathParam("token") String token) {
        keeping.beat(token);
        return Response.noContent().build();
    }
}
