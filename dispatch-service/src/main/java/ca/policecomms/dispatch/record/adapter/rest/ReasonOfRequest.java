package ca.policecomms.dispatch.record.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.record.application.GivenReason;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for the header, then for the parameter, so that no read of a person can forget to ask for them. */
@ApplicationScoped
class ReasonOfRequest implements GivenReason {
    private final CurrentVertxRequest current;

    ReasonOfRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public String reason() {
        if (!Arc.container().requestContext().isActive() || current.getCurrent() == null) {
            return null;
        }
        HttpServerRequest request = current.getCurrent().request();
        String header = request.getHeader(JustifyingReads.HEADER);
        String reason = header == null || header.isBlank() ? request.getParam("reason") : header;
        if (reason != null && reason.length() > JustifyingReads.LONGEST) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The reason is too long.")
                    .violation(JustifyingReads.HEADER, "at most " + JustifyingReads.LONGEST + " characters");
        }
        return reason;
    }
}
