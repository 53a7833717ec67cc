package ca.policecomms.alerts.routing.adapter.rest;

import static ca.policecomms.alerts.Role.ALERT_APPROVER;
import static ca.policecomms.alerts.Role.ALERT_AUTHOR;
import static ca.policecomms.alerts.Role.AUDITOR;

import ca.policecomms.alerts.routing.model.RoutingRule;
import ca.policecomms.alerts.routing.model.RoutingRules;
import ca.policecomms.commons.paging.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The rules in force. */
@Path("/v1/routing-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({ALERT_AUTHOR, ALERT_APPROVER, AUDITOR})
public class RoutingRuleResource {
    private final RoutingRules rules;

    RoutingRuleResource(RoutingRules rules) {
        this.rules = rules;
    }

    /** All of them: there are some dozens. */
    @GET
    public Page<RoutingRule> list() {
        return new Page<>(rules.active(), null);
    }
}
