package ca.policecomms.gateway.proxy;

import ca.policecomms.gateway.answer.GatewayProblem;
import ca.policecomms.gateway.answer.UnreadBody;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.origin.Origin;
import ca.policecomms.gateway.origin.Service;
import ca.policecomms.gateway.route.Route;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/** One request on its way to an origin, and the answer on its way back. Confined to the request's event loop. */
final class Forwarding implements ProxyInterceptor, OriginRequestProvider {

    private static final long NO_DEADLINE = Long.MAX_VALUE;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Visit visit;
    private final Route route;
    private final Service service;
    private final ClientHeaders clientHeaders;
    private final Context context = Vertx.currentContext();
    private LimitedBody body;
    private Origin origin;
    private HttpClientRequest sent;
    private boolean retried;
    private boolean timedOut;
    /** Read by the thread that watches deadlines. */
    private volatile long deadline = NO_DEADLINE;

    Forwarding(Visit visit, Service service, ClientHeaders clientHeaders) {
        this.visit = visit;
        this.route = visit.route();
        this.service = service;
        this.clientHeaders = clientHeaders;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        ProxyRequest out = proxied.request();
        HttpServerRequest request = visit.request();
        String query = request.query();
        String path = route.originPath(visit.path());
        out.setURI(query == null ? path : path + '?' + query);
        long length = out.getBody().length();
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (length > 0
                || chunked
                || length < 0 && request.version() == HttpVersion.HTTP_2 && mayHaveBody(request.method())) {
            body = new LimitedBody(request, route.maxBody(), end -> awaitHead());
            out.setBody(Body.body(body, length));
        } else {
            out.setBody(null);
            request.resume();
        }
        clientHeaders.rewrite(out.headers(), visit, route);
        return send(proxied);
    }

    /** HTTP/2 has bodies without either header. */
    private static boolean mayHaveBody(HttpMethod method) {
        return !SAFE.contains(method);
    }

    private Future<ProxyResponse> send(ProxyContext proxied) {
        return proxied.sendRequest()
                .compose(
                        Future::succeededFuture,
                        failure -> mayRetry() ? retry(proxied) : Future.succeededFuture(refuse(proxied, failure)));
    }

    /** A connection broke before the first byte of an answer: worth another origin when nothing can have happened twice. */
    private boolean mayRetry() {
        boolean harmless = body == null && SAFE.contains(visit.request().method());
        return harmless
                && sent != null
                && !retried
                && !timedOut
                && !visit.response().closed();
    }

    private Future<ProxyResponse> retry(ProxyContext proxied) {
        retried = true;
        sent = null;
        deadline = NO_DEADLINE;
        return send(proxied);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxied) {
        Origin next = service.pick(origin);
        if (next == null && retried && origin != null && origin.health() != Origin.Health.DOWN) {
            next = origin;
        }
        return next == null ? Future.failedFuture(new NoOriginException()) : connect(next);
    }

    private Future<HttpClientRequest> connect(Origin next) {
        leave();
        origin = next;
        next.begin();
        return next.request()
                .compose(
                        request -> {
                            sent = request;
                            request.exceptionHandler(broken -> {});
                            if (body == null) {
                                awaitHead();
                            } else if (visit.request().headers().contains(HttpHeaders.EXPECT)) {
                                visit.response().writeContinue();
                            }
                            return Future.succeededFuture(request);
                        },
                        failure -> connectElsewhere(next, failure));
    }

    /** Nothing has been sent yet, so any method may try the next origin. */
    private Future<HttpClientRequest> connectElsewhere(Origin failed, Throwable failure) {
        if (!Failures.isUnreachable(failure)) {
            return Future.failedFuture(failure);
        }
        failed.is(Origin.Health.DOWN);
        Origin next = service.pick(failed);
        return next == null ? Future.failedFuture(failure) : connect(next);
    }

    private void awaitHead() {
        deadline = System.nanoTime() + route.headTimeoutNanos();
    }

    /** Called from any thread. */
    void checkDeadline(long now) {
        long latest = deadline;
        if (latest != NO_DEADLINE && now - latest > 0) {
            deadline = NO_DEADLINE;
            context.runOnContext(late -> {
                timedOut = true;
                if (sent != null) {
                    sent.reset();
                }
            });
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        if (visit.answered()) {
            return Future.succeededFuture();
        }
        deadline = NO_DEADLINE;
        ProxyResponse answer = proxied.response();
        OriginHeaders.rewrite(answer.headers(), route, origin);
        HttpServerRequest request = visit.request();
        UnreadBody unread = UnreadBody.of(request);
        if (unread.connectionMustClose()) {
            answer.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        if (EventStreams.mayStaySilent(route, answer)) {
            EventStreams.keepOpen(request);
        }
        dropAbsentBody(answer);
        if (OldClients.needClosing(request, answer)) {
            return OldClients.send(answer, request);
        }
        return proxied.sendResponse()
                .onSuccess(ended -> {
                    if (unread.connectionMustClose()) {
                        // The origin has answered without the whole body: nobody wants the rest.
                        sent.reset();
                        unread.dispose();
                    }
                })
                .otherwiseEmpty();
    }

    /** Where a status allows no body, the library would announce an empty one in chunks. */
    private static void dropAbsentBody(ProxyResponse answer) {
        int status = answer.getStatusCode();
        if ((status == 204 || status == 304) && answer.getBody().length() < 0) {
            answer.getBody().stream().resume();
            answer.setBody(null);
        }
    }

    /** @return an answer that is not sent, since the refusal has been */
    private ProxyResponse refuse(ProxyContext proxied, Throwable failure) {
        deadline = NO_DEADLINE;
        GatewayProblem problem = body != null && body.exceeded()
                ? GatewayProblem.PAYLOAD_TOO_LARGE
                : timedOut ? GatewayProblem.GATEWAY_TIMEOUT : Failures.problemOf(failure);
        if (problem == GatewayProblem.UNAVAILABLE) {
            visit.response().putHeader(HttpHeaders.RETRY_AFTER, Failures.RETRY_AFTER_SECONDS);
        }
        visit.refuse(problem, Failures.detailOf(problem));
        return proxied.request().response();
    }

    /** The answer has ended, or the client has left. */
    void leave() {
        if (origin != null) {
            origin.end();
            origin = null;
        }
    }
}
