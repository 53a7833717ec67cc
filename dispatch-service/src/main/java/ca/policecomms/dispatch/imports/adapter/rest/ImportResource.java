package ca.policecomms.dispatch.imports.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Imports of CAD exports: announced here, then sent as ordinary commands that name the import. */
@Path("/v1/imports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({SUPERVISOR, ADMIN})
public class ImportResource {
    private final Imports imports;
    private final Measures measures;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ImportResource(Imports imports, Measures measures, Idempotency idempotency, Caller caller, Clock clock) {
        this.imports = imports;
        this.measures = measures;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    record Announce(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fileSha256,
            @NotNull @Min(0) Integer rows,
            @NotBlank @Size(max = 60) String zone,
            @NotBlank @Size(max = 100) String mapping) {}

    /** 201, or 200 with the import that this file already has. */
    @POST
    public Response announce(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Announce body) {
        return idempotency.once(key, "POST /v1/imports", body, () -> {
            CadImport added = new CadImport(
                    Ids.next(),
                    body.name(),
                    body.fileSha256(),
                    body.rows(),
                    body.zone(),
                    body.mapping(),
                    clock.instant(),
                    caller.subject());
            if (imports.add(added)) {
                return Response.created(URI.create("/v1/imports/" + added.id()))
                        .entity(added)
                        .build();
            }
            return Response.ok(imports.findByFile(body.fileSha256()).orElseThrow())
                    .build();
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
        List<String> after = Cursor.decode(cursor, 2);
        List<ImportAnomaly> found = imports.anomalies(
                id, after.isEmpty() ? null : after.get(0), after.isEmpty() ? null : after.get(1), size + 1);
        return Page.of(found, size, last -> Cursor.encode(last.externalRef(), last.code()));
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
