package ca.policecomms.dispatch.catalogue.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.BYLAW_OFFICER;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.OFFICER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.catalogue.application.ChangingRegister;
import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.catalogue.model.Listed;
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

/** How calls and the work of units on them end (requirement D10). */
@Path("/v1/dispositions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogues")
@RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, OFFICER, BYLAW_OFFICER, ADMIN})
public class DispositionResource {
    private final Register<Disposition> register;
    private final ChangingRegister changing;

    DispositionResource(Register<Disposition> register, ChangingRegister changing) {
        this.register = register;
        this.changing = changing;
    }

    /** The newest version of each, by code. */
    @GET
    public List<Listed<Disposition>> list() {
        return register.all();
    }

    /** The newest version, or the one asked for. */
    @GET
    @Path("/{code}")
    public RestResponse<Listed<Disposition>> get(
            @PathParam("code") String code, @QueryParam("version") Integer version) {
        return EntryAnswer.of(
                ChangingRegister.existing(version == null ? register.find(code) : register.find(code, version), code));
    }

    /** A new version; without {@code If-Match} a new code. Codes are never renamed and never go away. */
    @PUT
    @Path("/{code}")
    @RolesAllowed({SUPERVISOR, ADMIN})
    public RestResponse<Listed<Disposition>> put(
            @PathParam("code") String code, @HeaderParam("If-Match") String match, @NotNull @Valid Disposition body) {
        return EntryAnswer.put("/v1/dispositions", changing.put(register, code, match, older -> body));
    }
}
