package ca.policecomms.commons.outbox;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A change that lost a race is a stale change. */
@Singleton
class VersionTakenMapper {
    private final ProblemResponses responses;

    VersionTakenMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response stale(VersionTaken race) {
        return responses.of(
                CommonProblem.STALE_VERSION, "Another change was made at the same moment. Read it again, then decide.");
    }
}
