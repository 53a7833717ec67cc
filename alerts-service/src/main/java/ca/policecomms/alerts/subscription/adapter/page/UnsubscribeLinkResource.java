package ca.policecomms.alerts.subscription.adapter.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The short address that stands in every mail, and that must stay for as long as mail is kept. */
@Path("/unsubscribe/{token}")
@PermitAll
@RunOnVirtualThread
public class UnsubscribeLinkResource {
    private final UnsubscribePages pages;

    UnsubscribeLinkResource(UnsubscribePages pages) {
        this.pages = pages;
    }

    /** Changes nothing: scanners open every link. */
    @GET
    public Response ask(@PathParam("token") String token, @Context HttpHeaders headers) {
        return pages.ask(token, headers);
    }

    /** Needs no cookie, no sign-in and no body; any body is ignored. */
    @POST
    public Response end(@PathParam("token") String token, @QueryParam("via") String via, @Context HttpHeaders headers) {
        return pages.end(token, via, headers);
    }
}
