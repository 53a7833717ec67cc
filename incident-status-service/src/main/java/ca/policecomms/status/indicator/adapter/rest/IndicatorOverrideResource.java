package ca.policecomms.status.indicator.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.indicator.application.OverrideView;
import ca.policecomms.status.indicator.application.SettingIndicator;
import ca.policecomms.status.indicator.model.IndicatorOverride;
import ca.policecomms.status.indicator.model.IndicatorOverrides;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.model.Moments;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.util.UUID;

/** The state of the whole as people set it for a time; in force once a publication with it is released. */
@Path("/v1/indicator-overrides")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class IndicatorOverrideResource {

    /** @param until at most seven days from now */
    record Draft(
            @NotNull Indicator indicator,
            @NotNull @Valid LongText reason,
            @NotNull Instant until) {}

    private final SettingIndicator setting;
    private final IndicatorOverrides overrides;
    private final Idempotency idempotency;
    private final Caller caller;

    IndicatorOverrideResource(
            SettingIndicator setting, IndicatorOverrides overrides, Idempotency idempotency, Caller caller) {
        this.setting = setting;
        this.overrides = overrides;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    @Transactional
    public Page<OverrideView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(overrides.before(Cursors.id(cursor), size + 1), size, o -> Cursor.encode(o.id().toString()))
                .map(OverrideView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        return answer(overrides.find(id).orElseThrow(() -> SettingIndicator.missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response draft(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Draft body) {
        return idempotency.once(key, "POST /v1/indicator-overrides", body, () -> {
            IndicatorOverride override = setting.draft(
                    body.indicator(), LongText.text(body.reason()), Moments.of(body.until()), caller.subject());
            return Answers.created(
                    "/v1/indicator-overrides/" + override.id(), OverrideView.of(override), override.version());
        });
    }

    /** Before its time; what incidents and components say counts again at once. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.APPROVER)
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String match) {
        return answer(setting.end(id, EntityTags.required(match), caller.subject()));
    }

    private static Response answer(IndicatorOverride override) {
        return Answers.ok(OverrideView.of(override), override.version());
    }
}
