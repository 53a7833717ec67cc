package ca.policecomms.status.template.adapter.rest;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.template.application.TemplateViews;
import ca.policecomms.status.template.application.WritingTemplate;
import ca.policecomms.status.template.model.MessageTemplate;
import ca.policecomms.status.template.model.MessageTemplates;
import ca.policecomms.status.template.model.TemplateVersion;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.Cursors;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;

/** Prepared texts with gaps, in versions. */
@Path("/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class TemplateResource {

    record Create(
            @NotBlank @PlainText @Size(max = 200) String name,
            @NotNull @Valid LongText body) {}

    record Revise(@NotNull @Valid LongText body) {}

    private final WritingTemplate writing;
    private final MessageTemplates templates;
    private final Idempotency idempotency;
    private final Caller caller;

    TemplateResource(WritingTemplate writing, MessageTemplates templates, Idempotency idempotency, Caller caller) {
        this.writing = writing;
        this.templates = templates;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Page<TemplateViews.Template> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        return Page.of(templates.after(Cursors.id(cursor), size + 1), size, t -> Cursor.encode(t.id().toString()))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateViews.Template get(@PathParam("id") UUID id) {
        return view(templates.find(id).orElseThrow(() -> WritingTemplate.missing(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Create body) {
        return idempotency.once(key, "POST /v1/templates", body, () -> {
            MessageTemplate template = writing.create(body.name(), LongText.text(body.body()), caller.subject());
            return Answers.created("/v1/templates/" + template.id(), view(template), 1);
        });
    }

    /** Newest first. */
    @GET
    @Path("/{id}/versions")
    @Transactional
    public List<TemplateViews.Version> versions(@PathParam("id") UUID id, @QueryParam("limit") Integer limit) {
        if (templates.find(id).isEmpty()) {
            throw WritingTemplate.missing(id);
        }
        return templates.versions(id, Limit.of(limit)).stream()
                .map(TemplateViews.Version::of)
                .toList();
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response revise(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Revise body) {
        String path = "/v1/templates/" + id + "/versions";
        return idempotency.once(key, "POST " + path, body, () -> {
            TemplateVersion version = writing.revise(id, LongText.text(body.body()), caller.subject());
            return Answers.created(path + "/" + version.id(), TemplateViews.Version.of(version), version.number());
        });
    }

    private TemplateViews.Template view(MessageTemplate template) {
        return TemplateViews.Template.of(
                template, templates.versions(template.id(), 1).getFirst());
    }
}
