package ca.policecomms.commons.audit;

import ca.policecomms.commons.security.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.List;

/**
 * Who acts.
 *
 * @param subject stable id of the person or client, {@code system} for what the service does by itself
 * @param name what people call them, null for the system and for anonymous callers
 */
record Actor(String subject, String name, List<String> roles) {

    static final Actor SYSTEM = new Actor("system", null, List.of());

    /** The sender of the current request; outside any request the system. */
    static Actor current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return SYSTEM;
        }
        var request = container.instance(CurrentVertxRequest.class).get();
        if (request == null || request.getCurrent() == null) {
            return SYSTEM;
        }
        Caller caller = container.instance(Caller.class).get();
        return new Actor(
                caller.subject(),
                caller.name(),
                caller.roles().stream().sorted().toList());
    }
}
