package ca.policecomms.alerts.subscription.adapter.rest;

import ca.policecomms.alerts.subscription.application.RequestingSubscription;
import ca.policecomms.alerts.subscription.model.Wish;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.profile.AgencyProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Anybody asks to be told; the address decides. */
@Path("/v1/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SubscriptionResource {
    private final RequestingSubscription requesting;
    private final Idempotency idempotency;
    private final AgencyProfile agency;

    SubscriptionResource(RequestingSubscription requesting, Idempotency idempotency, AgencyProfile agency) {
        this.requesting = requesting;
        this.idempotency = idempotency;
        this.agency = agency;
    }

    /** 202 for known and unknown addresses alike: a mail goes to the address, and nothing happens until it agrees. */
    @POST
    @PermitAll
    public Response request(
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpServerRequest http,
            @NotNull @Valid SubscriptionRequest request) {
        Wish wish = request.toWish(agency);
        String ip = http.remoteAddress().hostAddress();
        return idempotency.once(key, "POST /v1/subscriptions", request, () -> {
            requesting.request(wish, ip);
            return Response.accepted().build();
        });
    }
}
