package ca.policecomms.status.snapshot.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.Role;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.disk.StaticExport;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Shelf;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was made for readers, for staff who look after it. */
@Path("/v1")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {

    private static final int NEWEST = 100;

    private final KeepingSnapshot keeping;
    private final Shelf shelf;
    private final StaticExport export;

    SnapshotResource(KeepingSnapshot keeping, Shelf shelf, StaticExport export) {
        this.keeping = keeping;
        this.shelf = shelf;
        this.export = export;
    }

    public record SnapshotList(List<ChainLink> items) {}

    /** @param confirmedAt null when it was never confirmed */
    public record CurrentSnapshot(
            String audience,
            long number,
            long term,
            long sequence,
            Instant madeAt,
            String hash,
            String keyId,
            String freshness,
            Instant confirmedAt,
            int addresses) {}

    public record CurrentSnapshots(List<CurrentSnapshot> items) {}

    public record ExportView(String folder, String hash, int files) {}

    @GET
    @Path("/snapshots")
    @RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "The newest 100 public snapshots, newest first")
    public SnapshotList snapshots() {
        return new SnapshotList(shelf.chain(Audience.PUBLIC, NEWEST));
    }

    @GET
    @Path("/snapshots/current")
    @RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "What this replica shows to each audience")
    public CurrentSnapshots current() {
        return new CurrentSnapshots(Arrays.stream(Audience.values())
                .flatMap(audience -> Optional.ofNullable(keeping.shown(audience)).stream())
                .map(this::view)
                .toList());
    }

    private CurrentSnapshot view(SealedSnapshot shown) {
        Freshness freshness = keeping.freshness(shown.audience());
        return new CurrentSnapshot(
                shown.audience().toString().toLowerCase(Locale.ROOT),
                shown.edition().number(),
                shown.edition().version().term(),
                shown.edition().version().sequence(),
                shown.seal().madeAt(),
                shown.seal().hash(),
                shown.seal().keyId(),
                freshness.word(),
                freshness.confirmedAt(),
                shown.snapshot().answers().size());
    }

    @POST
    @Path("/exports")
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "Exports the public pages as files now, without waiting for the next change")
    @APIResponse(responseCode = "200", description = "They are written and in use.")
    @APIResponse(responseCode = "422", description = "No folder is configured for exports, or nothing is shown yet.")
    public ExportView export() {
        SealedSnapshot shown = keeping.shown(Audience.PUBLIC);
        if (!export.configured() || shown == null) {
            throw ProblemException.of(
                    CommonProblem.RULE_VIOLATED, "No folder is configured for exports, or nothing is shown yet.");
        }
        try {
            StaticExport.Done done =
                    export.export(shown, keeping.freshness(Audience.PUBLIC).fresh());
            return new ExportView(done.folder(), done.hash(), done.files());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
