package ca.policecomms.commons.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of JAX-RS itself: routing, negotiation, parameters and bodies. */
@Singleton
public class WebMappers {

    private final ProblemResponses responses;
    private final FaultMapper faults;

    WebMappers(ProblemResponses responses, FaultMapper faults) {
        this.responses = responses;
        this.faults = faults;
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal) {
        var ours = Causes.find(refusal, ProblemException.class);
        if (ours.isPresent()) {
            return responses.of(ours.get());
        }
        var json = Causes.find(refusal, JsonProcessingException.class);
        int status = refusal.getResponse().getStatus();
        if (json.isPresent() && status < 500) {
            return responses.of(JsonMappers.refusal(json.get()));
        }
        if (status < 400) {
            return refusal.getResponse();
        }
        if (status >= 500 && status != 503) {
            return faults.failed(refusal);
        }
        return withAllow(refusal, responses.of(kind(status), detail(status)));
    }

    private static Response withAllow(WebApplicationException refusal, Response problem) {
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    static ProblemCode kind(int status) {
        for (CommonProblem common : CommonProblem.values()) {
            if (common.status() == status) {
                return common;
            }
        }
        return status >= 500 ? CommonProblem.INTERNAL_ERROR : CommonProblem.INVALID_REQUEST;
    }

    static String detail(int status) {
        return switch (status) {
            case 401 -> "Send an access token in the Authorization header.";
            case 403 -> "None of your roles allows this.";
            case 404 -> "Check the path and the id.";
            case 405 -> "The Allow header lists the methods that are.";
            case 406 -> "Accept application/json.";
            case 413 -> "Send a smaller body.";
            case 415 -> "Send application/json.";
            case 429 -> "Slow down and try again.";
            case 503 -> FixedSentences.UNAVAILABLE;
            default -> status >= 500 ? FixedSentences.INTERNAL_ERROR : "The request cannot be understood.";
        };
    }
}
