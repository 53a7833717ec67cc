package ca.policecomms.commons.problem;

import ca.policecomms.commons.trace.Traces;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever nobody foresaw: one fixed sentence outside, everything in the log under the same trace id. */
@Singleton
public class FaultMapper {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class);

    private final ProblemResponses responses;
    private final List<FaultTranslation> translations;

    FaultMapper(ProblemResponses responses, @All List<FaultTranslation> translations) {
        this.responses = responses;
        this.translations = translations;
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 100)
    public Response failed(Throwable fault) {
        ProblemException refusal = refusalIn(fault)
                .orElseGet(() -> ProblemException.of(CommonProblem.INTERNAL_ERROR, FixedSentences.INTERNAL_ERROR));
        Problem problem = refusal.toProblem(Traces.currentTraceId());
        if (problem.kind().status() >= 500 && !(fault instanceof ProblemException)) {
            LOG.errorf(fault, "Request failed, trace %s", problem.traceId());
        }
        return responses.of(problem);
    }

    /** The refusal that a fault is in truth: one of ours wrapped by a commit or an executor, or a translated one. */
    public Optional<ProblemException> refusalIn(Throwable fault) {
        Optional<ProblemException> wrapped = Causes.find(fault, ProblemException.class);
        if (wrapped.isPresent()) {
            return wrapped;
        }
        return translations.stream()
                .map(translation -> translation.translate(fault))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
