package ca.policecomms.dispatch.roster.adapter.rest;

import static ca.policecomms.dispatch.Role.ADMIN;
import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.dispatch.record.adapter.rest.CommandAnswer;
import ca.policecomms.dispatch.record.application.Stamping;
import ca.policecomms.dispatch.roster.application.KeepingMembers;
import ca.policecomms.dispatch.roster.model.Member;
import ca.policecomms.dispatch.roster.model.MemberView;
import ca.policecomms.dispatch.roster.model.Members;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The members of the communications room: platoons and qualifications. */
@Path("/v1/members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People")
@RolesAllowed({SUPERVISOR, ADMIN})
public class MemberResource {
    private final KeepingMembers keeping;
    private final Members members;
    private final Stamping stamping;
    private final Idempotency idempotency;

    MemberResource(KeepingMembers keeping, Members members, Stamping stamping, Idempotency idempotency) {
        this.keeping = keeping;
        this.members = members;
        this.stamping = stamping;
        this.idempotency = idempotency;
    }

    @POST
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response add(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid MemberRequests.Add body) {
        return idempotency.once(key, "POST /v1/members", body, () -> {
            Member member = keeping.add(
                    body.subject(),
                    body.name(),
                    body.platoon(),
                    body.qualifications(),
                    body.since(),
                    stamping.stamp(body.stamp()));
            return CommandAnswer.created("/v1/members/" + member.id(), member.version(), MemberView.of(member));
        });
    }

    /** In no order that means anything. */
    @GET
    @Transactional
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    public Page<MemberView> list(
            @QueryParam("platoon") String platoon,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<MemberView> found = members.list(Cursor.uuid(cursor), platoon, size + 1).stream()
                .map(MemberView::of)
                .toList();
        return Page.of(found, size, view -> Cursor.encode(view.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CALL_TAKER, DISPATCHER, SUPERVISOR, ADMIN})
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Member member = members.find(id).orElseThrow(() -> KeepingMembers.missing(id));
        return CommandAnswer.ok(member.version(), MemberView.of(member));
    }

    @PATCH
    @Path("/{id}")
    @APIResponseSchema(value = MemberView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String match,
            @NotNull @Valid MemberRequests.Amend body) {
        long version = EntityTags.required(match);
        return idempotency.once(key, "PATCH /v1/members/" + id, body, () -> {
            Member member = keeping.amend(
                    id,
                    version,
                    body.name(),
                    body.platoon(),
                    body.qualifications(),
                    body.since(),
                    body.until(),
                    stamping.stamp(body.stamp()));
            return CommandAnswer.ok(member.version(), MemberView.of(member));
        });
    }
}
