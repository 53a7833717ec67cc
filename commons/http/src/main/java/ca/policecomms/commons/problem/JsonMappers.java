package ca.policecomms.commons.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bodies that are not the JSON asked for. The value sent is never repeated: it may be somebody's name. */
@Singleton
public class JsonMappers {

    private final ProblemResponses responses;
    private final FaultMapper faults;

    JsonMappers(ProblemResponses responses, FaultMapper faults) {
        this.responses = responses;
        this.faults = faults;
    }

    /** Jackson has this more specific mapper of its own in Quarkus; without ours it would win. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException wrong) {
        return unreadable(wrong);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException wrong) {
        if (writing(wrong)) {
            return faults.failed(wrong);
        }
        return responses.of(refusal(wrong));
    }

    /** An answer of ours that cannot be written as JSON is our fault, not the client's. */
    private static boolean writing(JsonProcessingException wrong) {
        return wrong.getProcessor() instanceof com.fasterxml.jackson.core.JsonGenerator;
    }

    static ProblemException refusal(JsonProcessingException wrong) {
        var refused = Causes.find(wrong, ProblemException.class);
        if (refused.isPresent()) {
            return refused.get();
        }
        ProblemException problem =
                ProblemException.of(CommonProblem.INVALID_REQUEST, "The body is not what is asked for.");
        if (wrong instanceof JsonParseException parse) {
            return problem.violation("", JsonFaults.parseMessage(parse));
        }
        if (wrong instanceof StreamConstraintsException) {
            return problem.violation("", "is nested too deeply or holds a value that is too long");
        }
        if (wrong instanceof JsonMappingException mapping) {
            return problem.violation(JsonFaults.path(mapping), JsonFaults.message(mapping));
        }
        return problem.violation("", "is not JSON");
    }
}
