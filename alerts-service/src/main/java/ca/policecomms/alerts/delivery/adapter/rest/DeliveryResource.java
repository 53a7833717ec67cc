package ca.policecomms.alerts.delivery.adapter.rest;

import static ca.policecomms.alerts.Role.ALERT_APPROVER;
import static ca.policecomms.alerts.Role.ALERT_AUTHOR;
import static ca.policecomms.alerts.Role.AUDITOR;

import ca.policecomms.alerts.delivery.model.DeliveryRecords;
import ca.policecomms.alerts.delivery.model.DeliveryRecords.Filter;
import ca.policecomms.alerts.delivery.model.DeliveryState;
import ca.policecomms.alerts.delivery.model.DeliveryView;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.commons.paging.Cursor;
import ca.policecomms.commons.paging.Limit;
import ca.policecomms.commons.paging.Page;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The ledger: what became of every message, without saying to whom. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ALERT_AUTHOR, ALERT_APPROVER, AUDITOR})
public class DeliveryResource {
    private final DeliveryRecords records;

    DeliveryResource(DeliveryRecords records) {
        this.records = records;
    }

    /** @param counts rows in each state, of all that the filter lets through, not of this page */
    public record Deliveries(List<DeliveryView> items, String next, Map<String, Long> counts) {}

    @GET
    public Deliveries list(
            @QueryParam("lane") String lane,
            @QueryParam("state") String state,
            @QueryParam("versionId") UUID versionId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int size = Limit.of(limit);
        Filter filter =
                new Filter(parsed("lane", lane, Lane::of), parsed("state", state, DeliveryState::of), versionId);
        List<String> after = Cursor.decode(cursor, 2);
        Page<DeliveryView> page = Page.of(
                after.isEmpty()
                        ? records.list(filter, null, null, size + 1)
                        : records.list(
                                filter, after(Lane::of, after.get(0)), after(UUID::fromString, after.get(1)), size + 1),
                size,
                row -> Cursor.encode(row.lane(), row.id().toString()));
        return new Deliveries(page.items(), page.next(), records.counts(filter));
    }

    private static <T> T parsed(String name, String value, Function<String, T> parser) {
        try {
            return value == null ? null : parser.apply(value);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A parameter is not valid.")
                    .violation(name, "must be a known " + name);
        }
    }

    private static <T> T after(Function<String, T> parser, String part) {
        try {
            return parser.apply(part);
        } catch (IllegalArgumentException garbage) {
            throw Cursor.invalid();
        }
    }
}
