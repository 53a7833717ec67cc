package ca.policecomms.dispatch.catalogue.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.catalogue.application.ChangingRegister;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.PriorityLevel;
import ca.policecomms.dispatch.catalogue.model.Register;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The priorities P0 to P5: what they mean, how long a call may wait, what is sent by default (requirement D15). */
@Path("/v1/priorities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogues")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER, ADMIN})
public class PriorityResource {
    private final Register<PriorityLevel> register;
    private final ChangingRegister changing;

    PriorityResource(Register<PriorityLevel> register, ChangingRegister changing) {
        this.register = register;
        this.changing = changing;
    }

    /** The newest version of each, by code. */
    @GET
    public List<Listed<PriorityLevel>> list() {
        return register.all();
    }

    /** The newest version, or the one asked for. */
    @GET
    @Path("/{code}")
    public RestResponse<Listed<PriorityLevel>> get(
            @PathParam("code") String code, @QueryParam("version") Integer version) {
        return EntryAnswer.of(
                ChangingRegister.existing(version == null ? register.find(code) : register.find(code, version), code));
    }

    /** A new version; without {@code If-Match} a new code. Codes are never renamed and never go away. */
    @PUT
    @Path("/{code}")
    @RolesAllowed({SUPERVISOR, ADMIN})
    public RestResponse<Listed<PriorityLevel>> put(
            @PathParam("code") String code, @HeaderParam("If-Match") String match, @NotNull @Valid PriorityLevel body) {
        return EntryAnswer.put("/v1/priorities", changing.put(register, code, match, older -> existing(older, body)));
    }

    private static PriorityLevel existing(PriorityLevel older, PriorityLevel newer) {
        if (older == null) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There are six priorities.")
                    .violation("code", "P0 to P5")
                    .with("rule", "D15");
        }
        return newer;
    }
}
