package ca.policecomms.status.offline.adapter.rest;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.offline.application.ApplyingNotice;
import ca.policecomms.status.offline.model.OfflineNotice;
import ca.policecomms.status.offline.model.PendingNotices;
import ca.policecomms.status.offline.model.SignedNotice;
import ca.policecomms.status.released.model.NewRelease;
import ca.policecomms.status.released.model.ReleasedFacts;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.wording.model.Moments;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells the public something while database, Kafka and sign-in are dead: two enrolled people's signatures are the leave. */
@Path("/v1/offline-bundles")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class OfflineBundleResource {

    private final SignedNotices signed;
    private final ApplyingNotice applying;
    private final PendingNotices notices;
    private final ReleasedFacts released;
    private final Event<NewRelease> newRelease;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    OfflineBundleResource(
            SignedNotices signed,
            ApplyingNotice applying,
            PendingNotices notices,
            ReleasedFacts released,
            Event<NewRelease> newRelease,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.signed = signed;
        this.applying = applying;
        this.notices = notices;
        this.released = released;
        this.newRelease = newRelease;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param content the notice as it was signed, byte for byte
     * @param signatures base64
     */
    public record BundleRequest(
            @NotNull @Size(min = 2, max = 100_000) String content,

            @NotNull @Size(min = 2, max = 5) List<@NotNull @Size(max = 200) String> signatures) {}

    public record AppliedView(UUID id, String code, long term, long sequence, long number) {}

    public record NoticeView(UUID id, String code, Instant writtenAt, Instant reconciledAt) {}

    public record NoticeList(List<NoticeView> items) {}

    @POST
    @PermitAll
    @Operation(summary = "Shows an offline notice on this replica; asks for no token, only for two enrolled signatures")
    @APIResponse(responseCode = "200", description = "It is shown.")
    @APIResponse(responseCode = "403", description = "It is not signed by two enrolled people.")
    @APIResponse(
            responseCode = "409",
            description = "Another page is shown than it was written for, or a word is missing.")
    public AppliedView apply(@NotNull @Valid BundleRequest request) {
        OfflineNotice notice = signed.open(new SignedNotice(
                request.content().getBytes(StandardCharsets.UTF_8),
                request.signatures().stream()
                        .map(OfflineBundleResource::decoded)
                        .toList()));
        Edition edition = applying.apply(notice);
        return new AppliedView(
                notice.id(),
                notice.code(),
                edition.version().term(),
                edition.version().sequence(),
                edition.number());
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A signature is not base64.")
                    .violation("signatures", "must be base64");
        }
    }

    @GET
    @RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "Offline notices that reached the database, newest first")
    public NoticeList list() {
        return new NoticeList(notices.all().stream()
                .map(known -> new NoticeView(
                        known.notice().id(),
                        known.notice().code(),
                        known.notice().writtenAt(),
                        known.reconciledAt()))
                .toList());
    }

    @POST
    @Path("/{id}/reconciliation")
    @Transactional
    @RolesAllowed(Role.APPROVER)
    @Operation(summary = "Ends the showing of an offline notice, once a publication tells the same")
    @APIResponse(responseCode = "204", description = "Only what was released is shown.")
    public void reconcile(@PathParam("id") UUID id) {
        Instant now = Moments.now(clock);
        if (!notices.reconcile(id, caller.subject(), now)) {
            throw ProblemException.of(CommonProblem.NOT_FOUND, "There is no such notice that is still shown.");
        }
        long sequence = released.begin(now);
        audit.did("offline-notice.reconciled", id.toString(), Map.of("sequence", sequence));
        newRelease.fire(new NewRelease(sequence));
    }
}
