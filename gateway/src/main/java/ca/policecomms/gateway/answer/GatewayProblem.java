package ca.policecomms.gateway.answer;

/** What the gateway itself refuses or fails with. Codes and titles are those of the services, see {@code contracts/problems.md}. */
public enum GatewayProblem {
    INVALID_REQUEST(400, "The request is not valid"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    PAYLOAD_TOO_LARGE(413, "The request body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    HEADERS_TOO_LARGE(431, "The request headers are too large"),
    NOT_IMPLEMENTED(501, "This is not offered here"),
    BAD_GATEWAY(502, "The service behind gave no valid answer"),
    UNAVAILABLE(503, "The service is not available at the moment"),
    GATEWAY_TIMEOUT(504, "The service behind did not answer in time");

    private final int status;
    private final String code;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** Stable name, part of the problem's {@code type}. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
