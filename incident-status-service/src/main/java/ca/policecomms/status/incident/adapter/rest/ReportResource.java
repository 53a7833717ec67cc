package ca.policecomms.status.incident.adapter.rest;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.status.Role;
import ca.policecomms.status.incident.application.ReportView;
import ca.policecomms.status.incident.application.WritingReport;
import ca.policecomms.status.incident.model.IncidentReport;
import ca.policecomms.status.incident.model.IncidentReports;
import ca.policecomms.status.incident.model.ReportText;
import ca.policecomms.status.wording.adapter.rest.Answers;
import ca.policecomms.status.wording.adapter.rest.LongText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The post-incident report of an incident. */
@Path("/v1/incidents/{incident}/report")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.EDITOR, Role.APPROVER, Role.AUDITOR})
public class ReportResource {

    record Write(
            @NotNull @Valid LongText whatHappened,
            @NotNull @Valid LongText effect,
            @NotNull @Valid LongText response,
            @NotNull @Valid LongText changes) {

        ReportText text() {
            return new ReportText(
                    LongText.text(whatHappened),
                    LongText.text(effect),
                    LongText.text(response),
                    LongText.text(changes));
        }
    }

    private final WritingReport writing;
    private final IncidentReports reports;
    private final Caller caller;

    ReportResource(WritingReport writing, IncidentReports reports, Caller caller) {
        this.writing = writing;
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Transactional
    public Response get(@PathParam("incident") UUID incident) {
        IncidentReport report = reports.of(incident).orElseThrow(() -> WritingReport.missing(incident));
        return Answers.ok(ReportView.of(report), report.version());
    }

    /** The first one needs no If-Match; every later one does. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR)
    public Response write(
            @PathParam("incident") UUID incident, @HeaderParam("If-Match") String match, @NotNull @Valid Write body) {
        Long version = match == null ? null : EntityTags.required(match);
        IncidentReport report = writing.write(incident, version, body.text(), caller.subject());
        return Answers.ok(ReportView.of(report), report.version());
    }
}
