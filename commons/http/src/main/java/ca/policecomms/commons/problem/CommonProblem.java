package ca.policecomms.commons.problem;

/** The refusals that every part of the suite shares. */
public enum CommonProblem implements ProblemCode {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    ROLE_FORBIDDEN(403, "Your role does not allow this"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is available"),
    ILLEGAL_TRANSITION(409, "The present state does not allow this"),
    STALE_VERSION(412, "The resource changed since you read it"),
    PAYLOAD_TOO_LARGE(413, "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    RULE_VIOLATED(422, "A content rule is broken"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for a different request"),
    PRECONDITION_REQUIRED(428, "An If-Match header is needed"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "The request could not be completed"),
    BAD_GATEWAY(502, "The service behind gave no valid answer"),
    UNAVAILABLE(503, "The service is not available at the moment"),
    GATEWAY_TIMEOUT(504, "The service behind did not answer in time");

    private final int status;
    private final String title;
    private final String code;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
        this.code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
