package ca.policecomms.dispatch.imports.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.imports.application.AnnouncingImport;
import ca.policecomms.dispatch.imports.application.AnnouncingImport.Announced;
import ca.policecomms.dispatch.imports.model.CadImport;
import ca.policecomms.dispatch.imports.model.ImportAnomaly;
import ca.policecomms.dispatch.imports.model.ImportTotals;
import ca.policecomms.dispatch.imports.model.Imports;
import ca.policecomms.dispatch.measures.model.Interval;
import ca.policecomms.dispatch.measures.model.Measures;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of CAD exports: announced here, then sent as ordinary commands that name the import. */
@Path("/v1/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
@RolesAllowed({SUPERVISOR, ADMIN})
public class ImportResource {
    private final AnnouncingImport announcing;
    private final Imports imports;
    private final Measures measures;
    private final Idempotency idempotency;

    ImportResource(AnnouncingImport announcing, Imports imports, Measures measures, Idempotency idempotency) {
        this.announcing = announcing;
        this.imports = imports;
        this.measures = measures;
        this.idempotency = idempotency;
    }

    record Announce(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fileSha256,
            @NotNull @Min(0) Integer rows,
            @NotBlank @Size(max = 60) String zone,
            @NotBlank @Size(max = 100) String mapping) {}

    /** 201, or 200 with the import that this file already has. */
    @POST
    @APIResponseSchema(value = CadImport.class, responseCode = "201")
    public Response announce(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Announce body) {
        return idempotency.once(key, "POST /v1/imports", body, () -> {
            Announced announced =
                    announcing.announce(body.name(), body.fileSha256(), body.rows(), body.zone(), body.mapping());
            CadImport cadImport = announced.cadImport();
            Response.ResponseBuilder answer =
                    announced.created() ? Response.created(URI.create("/v1/imports/" + cadImport.id())) : Response.ok();
            return answer.entity(cadImport).build();
        });
    }

    @GET
    @Path("/{id}")
    public CadImport get(@PathParam("id") UUID id) {
        return imports.find(id)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no import " + id + "."));
    }

    @GET
    @Path("/{id}/measures")
    public MeasuresView measures(@PathParam("id") UUID id) {
        get(id);
        return MeasuresView.of(imports.totals(id), measures.ofImport(id), imports.anomalyCounts(id));
    }

    @GET
    @Path("/{id}/anomalies")
    public Page<ImportAnomaly> anomalies(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        get(id);
        int size = Limit.of(limit);
        List<ImportAnomaly> found = imports.anomalies(id, position(cursor), size + 1);
        return Page.of(
                found,
                size,
                last -> Cursor.encode(last.externalRef(), last.assignmentId().toString(), last.code()));
    }

    private static ImportAnomaly position(String cursor) {
        List<String> parts = Cursor.decode(cursor, 3);
        try {
            return parts.isEmpty()
                    ? null
                    : new ImportAnomaly(parts.get(2), parts.get(0), null, UUID.fromString(parts.get(1)));
        } catch (IllegalArgumentException noId) {
            throw Cursor.invalid();
        }
    }

    /** The figures of an import; see {@link ImportTotals}. */
    public record MeasuresView(
            long calls,
            long rows,
            long units,
            long neverEnRoute,
            long enRouteNeverOnScene,
            long noEndTime,
            long priorityChanged,
            List<Interval> intervals,
            Map<String, Long> anomalies) {

        static MeasuresView of(ImportTotals totals, List<Interval> intervals, Map<String, Long> anomalies) {
            return new MeasuresView(
                    totals.calls(),
                    totals.rows(),
                    totals.units(),
                    totals.neverEnRoute(),
                    totals.enRouteNeverOnScene(),
                    totals.noEndTime(),
                    totals.priorityChanged(),
                    intervals,
                    anomalies);
        }
    }
}
