package ca.policecomms.commons.problem;

import ca.policecomms.commons.trace.Traces;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/**
 * Writes problems. The body is made here, and not by the content negotiation of JAX-RS, so that a client that accepts
 * only {@code text/csv} still gets its problem, and the gateway the same bytes as a service.
 */
@Singleton
public class ProblemResponses {

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    public Response of(ProblemException refusal) {
        return of(refusal.toProblem(Traces.currentTraceId()));
    }

    public Response of(ProblemCode kind, String detail) {
        return of(Problem.of(kind, detail, Traces.currentTraceId()));
    }

    public Response of(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.kind().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes(problem));
        if (problem.kind().status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.kind().status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return response.build();
    }

    /** The body alone, for answers given outside JAX-RS. */
    public byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
