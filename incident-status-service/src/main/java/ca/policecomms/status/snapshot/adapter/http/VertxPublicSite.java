package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.page.adapter.rendering.Style;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Encoding;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.Snapshot;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers the public from memory, on the event loop and before any filter, token check or JAX-RS: a request costs two
 * look-ups and one write, whatever else has failed.
 */
@ApplicationScoped
class VertxPublicSite implements PublicSite {

    private static final String CACHE = "public, max-age=15, stale-while-revalidate=60, stale-if-error=604800";

    /** Everything that one request needs, swapped as one. */
    private record Site(
            Version version,
            Map<String, ReadyAnswer> answers,
            ReadyAnswer notFound,
            String freshness,
            String confirmedAt) {}

    private volatile Site site;

    /** {@code Integer.MIN_VALUE} puts it before the filters of the framework. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    @Override
    public void show(Snapshot snapshot, Freshness freshness) {
        // Several paths lead to one body: one buffer for all of them.
        Map<Body, ReadyAnswer> ready = new IdentityHashMap<>();
        Map<String, ReadyAnswer> answers = snapshot.bodies().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> ready.computeIfAbsent(entry.getValue(), ReadyAnswer::of)));
        site = new Site(
                snapshot.version(),
                answers,
                ReadyAnswer.of(snapshot.notFound()),
                freshness.word(),
                confirmed(freshness));
    }

    @Override
    public void confirm(Freshness freshness) {
        Site now = site;
        site = new Site(now.version(), now.answers(), now.notFound(), freshness.word(), confirmed(freshness));
    }

    /** Null until the first snapshot is shown, and then while only the fallback is. */
    Version version() {
        return site == null ? null : site.version();
    }

    String freshness() {
        return site == null ? Freshness.stale(null).word() : site.freshness();
    }

    private static String confirmed(Freshness freshness) {
        return freshness.confirmedAt() == null ? null : freshness.confirmedAt().toString();
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        Site now = site;
        ReadyAnswer answer = now.answers().get(path);
        if (answer == null && !PublicPaths.isPublic(path)) {
            context.next();
            return;
        }
        HttpServerResponse response = request.response();
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (PublicPaths.isClosed(path) || (!reading && request.method() != HttpMethod.OPTIONS)) {
            response.setStatusCode(405);
            response.putHeader(HttpHeaders.ALLOW, PublicPaths.isClosed(path) ? "" : "GET, HEAD, OPTIONS");
            response.end();
        } else if (!reading) {
            preflight(response);
        } else if (answer == null && now.version() == null && PublicPaths.isData(path)) {
            // Nothing is known: an empty answer would be read as "all is well".
            response.setStatusCode(503).putHeader(HttpHeaders.RETRY_AFTER, "15").end();
        } else if (answer == null) {
            response.setStatusCode(404);
            send(request, response, now.notFound(), now);
        } else {
            send(request, response, answer, now);
        }
    }

    private static void preflight(HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                .end();
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, ReadyAnswer answer, Site now) {
        Body body = answer.body();
        Encoding encoding = Conditions.encoding(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        String tag = body.tag(encoding);
        response.putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, now.version() == null ? "no-store" : CACHE)
                .putHeader("Status-Freshness", now.freshness());
        if (now.confirmedAt() != null) {
            response.putHeader("Status-Confirmed-At", now.confirmedAt());
        }
        secure(response, body);
        if (response.getStatusCode() == 200 && Conditions.has(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, body.type());
        if (body.language() != null) {
            response.putHeader(HttpHeaders.CONTENT_LANGUAGE, body.language());
        }
        if (encoding == Encoding.GZIP) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(
                    HttpHeaders.CONTENT_LENGTH,
                    Integer.toString(answer.bytes(encoding).length()));
            response.end();
        } else {
            response.end(answer.bytes(encoding));
        }
    }

    private static void secure(HttpServerResponse response, Body body) {
        response.putHeader("Content-Security-Policy", Style.CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Strict-Transport-Security", "max-age=31536000");
        if (body.type().startsWith("application/json")) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
    }
}
