package ca.policecomms.status.advice.adapter.rest;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.advice.application.AdviceViews;
import ca.policecomms.status.advice.application.WritingAdvice;
import ca.policecomms.status.advice.model.AdviceCard;
import ca.policecomms.status.advice.model.AdviceCards;
import ca.policecomms.status.advice.model.AdviceKind;
import ca.policecomms.status.advice.model.AdviceVersion;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Advice to the public, in versions. */
@Path("/v1/advice-cards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class AdviceResource {

    record Create(
            @NotNull AdviceKind kind,
            @NotNull @Min(1) @Max(1_000) Integer position,
            @NotNull @Valid ShortText title,
            @NotNull @Valid LongText body,
            @NotNull LocalDate reviewOn) {}

    record Revise(
            @NotNull @Valid ShortText title,
            @NotNull @Valid LongText body,
            @NotNull LocalDate reviewOn) {}

    private final WritingAdvice writing;
    private final AdviceCards cards;
    private final Idempotency idempotency;
    private final Caller caller;

    AdviceResource(WritingAdvice writing, AdviceCards cards, Idempotency idempotency, Caller caller) {
        this.writing = writing;
        this.cards = cards;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<AdviceViews.Card> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(cards.after(Cursors.id(cursor), size + 1), size, c -> Cursor.encode(c.id().toString()))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public AdviceViews.Card get(@PathParam("id") UUID id) {
        return view(cards.find(id).orElseThrow(() -> WritingAdvice.missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Create body) {
        return idempotency.once(key, "POST /v1/advice-cards", body, () -> {
            AdviceCard card = writing.create(
                    body.kind(),
                    body.position(),
                    ShortText.text(body.title()),
                    LongText.text(body.body()),
                    body.reviewOn(),
                    caller.subject());
            return Answers.created("/v1/advice-cards/" + card.id(), view(card), 1);
        });
    }

    /** Newest first. */
    @GET
    @Path("/{id}/versions")
    @Transactional
    public List<AdviceViews.Version> versions(@PathParam("id") UUID id, @QueryParam("limit") Integer limit) {
        if (cards.find(id).isEmpty()) {
            throw WritingAdvice.missing(id);
        }
        return cards.versions(id, Limit.of(limit)).stream()
                .map(AdviceViews.Version::of)
                .toList();
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response revise(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Revise body) {
        String path = "/v1/advice-cards/" + id + "/versions";
        return idempotency.once(key, "POST " + path, body, () -> {
            AdviceVersion version = writing.revise(
                    id, ShortText.text(body.title()), LongText.text(body.body()), body.reviewOn(), caller.subject());
            return Answers.created(path + "/" + version.id(), AdviceViews.Version.of(version), version.number());
        });
    }

    private AdviceViews.Card view(AdviceCard card) {
        return AdviceViews.Card.of(card, cards.versions(card.id(), 1));
    }
}
