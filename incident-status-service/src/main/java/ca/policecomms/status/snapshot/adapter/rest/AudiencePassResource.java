package ca.policecomms.status.snapshot.adapter.rest;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.Role;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.access.Passes;
import ca.policecomms.status.snapshot.model.Sealing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Leave to read the pages of partners or staff while the identity provider may be away. */
@Path("/v1/audience-passes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AudiencePassResource {

    private final Passes passes;
    private final Sealing sealing;
    private final Audit audit;
    private final StatusConfig config;
    private final Clock clock;

    AudiencePassResource(Passes passes, Sealing sealing, Audit audit, StatusConfig config, Clock clock) {
        this.passes = passes;
        this.sealing = sealing;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** @param label whom it is for, for the audit */
    public record PassRequest(
            @NotNull @Pattern(regexp = "partner|staff", message = "must be partner or staff")
            String audience,

            @NotNull @Size(min = 1, max = 80) @Pattern(regexp = "[^|\\p{Cntrl}]+", message = "must have no | in it")
            String label,

            @NotNull Instant expiresAt) {}

    /** @param pass as a bearer token, or as the password that a browser asks for */
    public record PassView(String pass, String audience, Instant expiresAt, String address) {}

    @POST
    @Transactional
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "Issues a pass; it cannot be called back before it expires")
    @APIResponse(
            responseCode = "201",
            description = "The pass, shown this once.",
            content = @Content(schema = @Schema(implementation = PassView.class)))
    public Response issue(@NotNull @Valid PassRequest request) {
        Instant now = clock.instant();
        if (!request.expiresAt().isAfter(now)
                || request.expiresAt().isAfter(now.plus(config.audiences().longestPass()))) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The pass would be valid for too long, or never.")
                    .violation(
                            "expiresAt",
                            "must be in the future, and within "
                                    + config.audiences().longestPass().toDays() + " days");
        }
        if (!sealing.signs()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "This replica has no key to sign a pass with.");
        }
        Audience audience = Audience.valueOf(request.audience().toUpperCase(Locale.ROOT));
        audit.did(
                "pass.issued",
                "audience/" + audience,
                Map.of("expiresAt", request.expiresAt().toString()));
        String pass = passes.issue(audience, request.label(), request.expiresAt());
        return Response.status(Response.Status.CREATED)
                .entity(new PassView(
                        pass,
                        request.audience(),
                        request.expiresAt(),
                        config.publicUrl() + "/status/" + audience + "/en/"))
                .header("Cache-Control", "no-store")
                .build();
    }
}
