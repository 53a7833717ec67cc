package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.status.Role;
import ca.policecomms.status.component.application.DescribingGroup;
import ca.policecomms.status.component.application.GroupView;
import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.component.model.Groups;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.ShortText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/component-groups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class GroupResource {

    private final DescribingGroup describing;
    private final Groups groups;
    private final Idempotency idempotency;

    GroupResource(DescribingGroup describing, Groups groups, Idempotency idempotency) {
        this.describing = describing;
        this.groups = groups;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    public Page<GroupView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(groups.after(Cursors.id(cursor), size + 1), size, g -> Cursor.encode(g.id().toString()))
                .map(GroupView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response get(@PathParam("id") UUID id) {
        ComponentGroup group = groups.find(id).orElseThrow(() -> DescribingGroup.missing(id));
        return Answers.ok(GroupView.of(group), group.version());
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid GroupRequests.Create body) {
        return idempotency.once(key, "POST /v1/component-groups", body, () -> {
            ComponentGroup group = describing.create(ShortText.text(body.name()), body.position());
            return Answers.created("/v1/component-groups/" + group.id(), GroupView.of(group), group.version());
        });
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid GroupRequests.Change body) {
        ComponentGroup group =
                describing.change(id, EntityTags.required(match), ShortText.text(body.name()), body.position());
        return Answers.ok(GroupView.of(group), group.version());
    }
}
