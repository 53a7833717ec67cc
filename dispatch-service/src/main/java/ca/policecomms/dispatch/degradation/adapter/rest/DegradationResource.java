package ca.policecomms.dispatch.degradation.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.degradation.application.WatchingDependencies;
import ca.policecomms.dispatch.degradation.model.Degradation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is missing at the moment, for the consoles to show. */
@Path("/v1/degradations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Degradations")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER, ADMIN})
public class DegradationResource {
    private final WatchingDependencies watching;

    DegradationResource(WatchingDependencies watching) {
        this.watching = watching;
    }

    /** Answers from what was seen last, also with everything away; longest missing first. */
    @GET
    public DegradationsView missing() {
        List<Degradation> missing = watching.missing();
        return new DegradationsView(watching.asOf(), !missing.isEmpty(), missing);
    }

    /** @param asOf when the service last looked; null right after its start */
    public record DegradationsView(Instant asOf, boolean degraded, List<Degradation> degradations) {}
}
