package ca.policecomms.commons.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.Causes;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.FaultTranslation;
import ca.policecomms.commons.problem.FixedSentences;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A resource with everything in it that a request can get wrong. */
@Path("/v1/things")
@RunOnVirtualThread
public class ThingResource {

    public enum Colour {
        RED,
        @JsonProperty("dark-blue")
        BLUE
    }

    public record Location(@NotBlank String street, Integer number) {}

    public record Unit(@NotNull UUID id, @Size(max = 3) String name) {}

    public record Thing(
            @NotBlank String name,
            @Min(1) @Max(9) int count,
            Colour colour,
            Instant at,
            Boolean urgent,
            @Valid Location location,
            List<@Valid Unit> units) {}

    private final Caller caller;

    ThingResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @PermitAll
    public Thing create(@NotNull @Valid Thing thing) {
        return thing;
    }

    @GET
    @Path("{id}")
    @PermitAll
    public Map<String, UUID> get(UUID id) {
        return Map.of("id", id);
    }

    @GET
    @PermitAll
    public Map<String, String> list(
            @QueryParam("colour") Colour colour,
            @QueryParam("limit") @Min(1) @Max(200) Integer limit,
            @QueryParam("since") Instant since,
            @QueryParam("open") Boolean open,
            @QueryParam("owner") UUID owner,
            @HeaderParam("X-Number") Integer number) {
        return Map.of("colour", String.valueOf(colour), "limit", String.valueOf(limit), "open", String.valueOf(open));
    }

    @PUT
    @Path("{id}")
    @PermitAll
    public void change(UUID id, @HeaderParam("If-Match") String ifMatch, Thing thing) {
        EntityTags.check(EntityTags.required(ifMatch), 7, Map.of("version", 7, "name", "current"));
    }

    @GET
    @Path("me")
    @Authenticated
    public Map<String, Object> me() {
        return Map.of("subject", caller.subject(), "name", caller.name(), "roles", caller.roles());
    }

    @GET
    @Path("dispatcher")
    @RolesAllowed("dispatcher")
    public String dispatcher() {
        return caller.subject();
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "a method that says nothing about roles";
    }

    @GET
    @Path("refused")
    @PermitAll
    public String refused() {
        throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The thing is CLOSED.")
                .with("state", "CLOSED")
                .with("allowed", List.of("REOPEN"));
    }

    @GET
    @Path("restricted")
    @Authenticated
    public String restricted() {
        caller.require("release-approver", "admin");
        return "allowed";
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("SELECT secret FROM ca.policecomms.Somewhere");
    }

    @GET
    @Path("wrapped")
    @PermitAll
    public String wrapped() {
        throw new IllegalStateException(ProblemException.of(CommonProblem.RULE_VIOLATED, "Found at commit."));
    }

    @GET
    @Path("part-away")
    @PermitAll
    public String partAway() {
        throw new IllegalStateException(new PartAway());
    }

    static final class PartAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Knows that one of our faults passes by itself. */
    @Singleton
    @Unremovable
    public static class Translation implements FaultTranslation {
        @Override
        public Optional<ProblemException> translate(Throwable fault) {
            return Causes.find(fault, PartAway.class)
                    .map(away -> ProblemException.of(CommonProblem.UNAVAILABLE, FixedSentences.UNAVAILABLE));
        }
    }
}
