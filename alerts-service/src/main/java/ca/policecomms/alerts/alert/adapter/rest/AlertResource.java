package ca.policecomms.alerts.alert.adapter.rest;

import static ca.policecomms.alerts.Role.ALERT_APPROVER;
import static ca.policecomms.alerts.Role.ALERT_AUTHOR;
import static ca.policecomms.alerts.Role.AUDITOR;

import ca.policecomms.alerts.alert.model.AlertVersion;
import ca.policecomms.alerts.alert.model.Alerts;
import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What was and will be sent. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ALERT_AUTHOR, ALERT_APPROVER, AUDITOR})
public class AlertResource {
    private final Alerts alerts;

    AlertResource(Alerts alerts) {
        this.alerts = alerts;
    }

    /** @param kind alert, update or cancel; @param alertClass named class on the wire */
    public record VersionView(
            UUID versionId,
            UUID alertId,
            int version,
            String kind,
            String state,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String alertClass,

            String lane,
            Content content,
            Instant createdAt,
            Instant launchedAt,
            Instant expiresAt) {
        static VersionView of(AlertVersion version) {
            return new VersionView(
                    version.id(),
                    version.alertId(),
                    version.version(),
                    version.kind().name().toLowerCase(Locale.ROOT),
                    version.state(),
                    version.alertClass().wire(),
                    version.alertClass().lane().wire(),
                    version.content(),
                    version.createdAt(),
                    version.launchedAt(),
                    version.expiresAt());
        }
    }

    /** Versions of alerts, newest first. */
    @GET
    public Page<VersionView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        List<AlertVersion> rows = alerts.list(Cursor.uuid(cursor), size + 1);
        return Page.of(rows, size, row -> Cursor.encode(row.id().toString())).map(VersionView::of);
    }
}
