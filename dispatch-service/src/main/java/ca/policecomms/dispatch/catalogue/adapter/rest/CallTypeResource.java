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
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.catalogue.model.TypeWording;
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

/** What calls are about (requirement D10): labels, exchange codes and default priorities may change, meanings not. */
@Path("/v1/call-types")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogues")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER, ADMIN})
public class CallTypeResource {
    private final Register<TypeWording> register;
    private final ChangingRegister changing;

    CallTypeResource(Register<TypeWording> register, ChangingRegister changing) {
        this.register = register;
        this.changing = changing;
    }

    /** The newest version of each, by code. */
    @GET
    public List<Listed<TypeWording>> list() {
        return register.all();
    }

    /** The newest version, or the one asked for. */
    @GET
    @Path("/{code}")
    public RestResponse<Listed<TypeWording>> get(
            @PathParam("code") String code, @QueryParam("version") Integer version) {
        return EntryAnswer.of(
                ChangingRegister.existing(version == null ? register.find(code) : register.find(code, version), code));
    }

    /** A new version; without {@code If-Match} a new code. Codes are never renamed and never go away. */
    @PUT
    @Path("/{code}")
    @RolesAllowed({SUPERVISOR, ADMIN})
    public RestResponse<Listed<TypeWording>> put(
            @PathParam("code") String code, @HeaderParam("If-Match") String match, @NotNull @Valid TypeWording body) {
        return EntryAnswer.put(
                "/v1/call-types", changing.put(register, code, match, older -> sameMeaning(older, body)));
    }

    private static TypeWording sameMeaning(TypeWording older, TypeWording newer) {
        if (older != null && !older.meansTheSameAs(newer)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "What a code means never changes: take a new one.")
                    .violation("service", "as before, like sensitive and unsure")
                    .with("rule", "D10");
        }
        return newer;
    }
}
