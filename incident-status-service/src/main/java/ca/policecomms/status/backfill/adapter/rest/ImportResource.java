package ca.policecomms.status.backfill.adapter.rest;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.backfill.application.EnteringPast;
import ca.policecomms.status.backfill.model.StatuspageImport;
import ca.policecomms.status.incident.model.PastIncident;
import ca.policecomms.status.publication.model.Publication;
import ca.policecomms.status.publication.model.TranslationExcuse;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.model.Language;
import ca.policecomms.status.wording.model.Moments;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Takes over the past from another status page. Nothing is public before a release, and nobody is notified by it. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.EDITOR)
public class ImportResource {

    enum Format {
        STATUSPAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param language in which the document is written
     * @param document as {@code /api/v2/incidents.json} answers
     * @param reason why the other language is missing for now
     * @param dueAt until when it follows
     */
    record Import(
            @NotNull Format format,
            @NotNull Language language,
            @NotNull JsonNode document,
            @NotBlank @PlainText @Size(max = 2_000) String reason,
            @NotNull @Future Instant dueAt) {}

    record Imported(UUID publicationId, int incidents, int updates) {}

    private final EnteringPast entering;
    private final Idempotency idempotency;
    private final Caller caller;

    ImportResource(EnteringPast entering, Idempotency idempotency, Caller caller) {
        this.entering = entering;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    public Response enter(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Import body) {
        return idempotency.once(key, "POST /v1/imports", body, () -> {
            List<PastIncident> past =
                    new StatuspageImport(body.language()).read(StatuspageJson.incidents(body.document()));
            TranslationExcuse excuse =
                    new TranslationExcuse(body.language().other(), body.reason(), Moments.of(body.dueAt()));
            Publication publication = entering.enter(past, excuse, caller.subject());
            int updates = past.stream().mapToInt(p -> p.updates().size()).sum();
            return Answers.created(
                    "/v1/publications/" + publication.id(),
                    new Imported(publication.id(), past.size(), updates),
                    publication.version());
        });
    }
}
