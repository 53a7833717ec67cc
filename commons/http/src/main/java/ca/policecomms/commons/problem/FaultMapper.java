package ca.policecomms.commons.problem;

import ca.policecomms.commons.trace.Traces;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever nobody foresaw: one fixed sentence outside, everything in the log under the same trace id. */
@Singleton
public class FaultMapper {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class);

    private final ProblemResponses responses;

    FaultMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 100)
    public Response failed(Throwable fault) {
        // A refusal may come wrapped, from a transaction's commit or an executor.
        var refusal = Causes.find(fault, ProblemException.class);
        if (refusal.isPresent()) {
            return responses.of(refusal.get());
        }
        String traceId = Traces.currentTraceId();
        LOG.errorf(fault, "Request failed, trace %s", traceId);
        return responses.of(
                databaseAway(fault)
                        ? Problem.of(CommonProblem.UNAVAILABLE, FixedSentences.UNAVAILABLE, traceId)
                        : Problem.of(CommonProblem.INTERNAL_ERROR, FixedSentences.INTERNAL_ERROR, traceId));
    }

    /** SQLSTATE class 08 connection, 53 resources, 57P0x shutdown: all of them pass by themselves. */
    private static boolean databaseAway(Throwable fault) {
        if (Causes.anyOf(fault, SQLTransientConnectionException.class)) {
            return true;
        }
        return Causes.find(fault, SQLException.class)
                .map(e -> {
                    String state = e.getSQLState();
                    if (state == null) {
                        String message = String.valueOf(e.getMessage());
                        return message.contains("Acquisition timeout") || message.contains("pool is closed");
                    }
                    return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
                })
                .orElse(false);
    }
}
