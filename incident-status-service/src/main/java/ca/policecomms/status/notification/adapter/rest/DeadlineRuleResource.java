package ca.policecomms.status.notification.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.status.Role;
import ca.policecomms.status.notification.application.KeepingRules;
import ca.policecomms.status.notification.application.RuleView;
import ca.policecomms.status.notification.model.Basis;
import ca.policecomms.status.notification.model.DeadlineClock;
import ca.policecomms.status.notification.model.DeadlineRule;
import ca.policecomms.status.notification.model.DeadlineRules;
import ca.policecomms.status.notification.model.RuleText;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Deadlines of the agency: which, on what grounds, and how they are counted. */
@Path("/v1/deadline-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class DeadlineRuleResource {

    record FixedOrFeasible(
            @NotNull DeadlineClock.Kind kind,
            @Min(1) @Max(10_000) Integer amount,
            DeadlineClock.Unit unit) {

        static DeadlineClock clock(FixedOrFeasible clock) {
            return clock == null ? null : new DeadlineClock(clock.kind, clock.amount, clock.unit);
        }
    }

    record Create(
            @NotBlank @PlainText @Size(max = 200) String name,
            @NotNull Basis basis,
            @PlainText @Size(max = 500) String citation,
            @NotNull @Valid FixedOrFeasible clock,
            @Min(1) @Max(10_000) Integer internalTargetHours,
            @Min(1) @Max(10_000) Integer escalateHoursBefore) {}

    record Change(
            @PlainText @Size(min = 1, max = 200) String name,
            Basis basis,
            @PlainText @Size(max = 500) String citation,
            @Valid FixedOrFeasible clock,
            @Min(1) @Max(10_000) Integer internalTargetHours,
            @Min(1) @Max(10_000) Integer escalateHoursBefore) {}

    private final KeepingRules keeping;
    private final DeadlineRules rules;
    private final Idempotency idempotency;

    DeadlineRuleResource(KeepingRules keeping, DeadlineRules rules, Idempotency idempotency) {
        this.keeping = keeping;
        this.rules = rules;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    public Page<RuleView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(rules.after(Cursors.id(cursor), size + 1), size, r -> Cursor.encode(r.id().toString()))
                .map(RuleView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(rules.find(id).orElseThrow(() -> KeepingRules.missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Create body) {
        return idempotency.once(key, "POST /v1/deadline-rules", body, () -> {
            DeadlineRule rule = keeping.create(new RuleText(
                    body.name(),
                    body.basis(),
                    body.citation(),
                    FixedOrFeasible.clock(body.clock()),
                    body.internalTargetHours(),
                    body.escalateHoursBefore()));
            return Answers.created("/v1/deadline-rules/" + rule.id(), RuleView.of(rule), rule.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.APPROVER)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String match, @NotNull @Valid Change body) {
        return answer(keeping.change(
                id,
                EntityTags.required(match),
                new RuleText(
                        body.name(),
                        body.basis(),
                        body.citation(),
                        FixedOrFeasible.clock(body.clock()),
                        body.internalTargetHours(),
                        body.escalateHoursBefore())));
    }

    private static Response answer(DeadlineRule rule) {
        return Answers.ok(RuleView.of(rule), rule.version());
    }
}
