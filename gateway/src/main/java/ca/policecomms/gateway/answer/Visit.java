package ca.policecomms.gateway.answer;

import ca.policecomms.gateway.route.Route;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * One request at the door, from its head to the end of its answer. Confined to the request's event loop.
 *
 * <p>The request id is the trace id: one word finds a request in the answer's header, in a problem's {@code traceId}, in the
 * access log and in every service's log.
 */
public final class Visit {

    public static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence PROBLEM_TYPE = HttpHeaders.createOptimized(ProblemBody.MEDIA_TYPE);

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final HttpServerRequest request;
    private final long startedAt = System.nanoTime();
    private final String id = TraceIds.traceId();
    private Route route;
    private String path;
    private boolean answered;
    private Runnable onLeave;

    public Visit(HttpServerRequest request) {
        this.request = request;
        request.response().putHeader(REQUEST_ID, id);
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return request.response();
    }

    /** {@link System#nanoTime()} when the head had been read. */
    public long startedAt() {
        return startedAt;
    }

    public String id() {
        return id;
    }

    /** Null until one is found. */
    public Route route() {
        return route;
    }

    /** The normalised path, null as long as there is none. */
    public String path() {
        return path;
    }

    public void at(String normalPath) {
        this.path = normalPath;
    }

    public void on(Route found) {
        this.route = found;
    }

    /** What is to be done once the answer has ended or the client has left; nothing when that has happened already. */
    public void onLeave(Runnable task) {
        onLeave = task;
    }

    /** The visit is over. */
    public void leave() {
        if (onLeave != null) {
            onLeave.run();
        }
    }

    /** Whether the gateway has answered by itself, so that nothing of an origin may follow. */
    public boolean answered() {
        return answered;
    }

    /** Answers with the gateway's own content; the body of the request is not wanted. */
    public void answer(CharSequence mediaType, String content) {
        answered = true;
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        request.resume();
        response.end(content);
    }

    /** Answers with a problem, unless an answer has begun or the client is gone. Headers are set on {@link #response()} before. */
    public void refuse(GatewayProblem problem, String detail) {
        HttpServerResponse response = request.response();
        if (answered) {
            return;
        }
        answered = true;
        if (response.headWritten() || response.closed()) {
            return;
        }
        UnreadBody unread = UnreadBody.of(request);
        if (unread.connectionMustClose()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        response.end(ProblemBody.of(problem, detail, id)).onComplete(done -> unread.dispose());
    }
}
