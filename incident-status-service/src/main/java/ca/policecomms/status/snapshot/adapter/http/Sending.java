package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.http.ReadyBody.Coded;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Writes one answer: conditional, in the coding the client takes, with the headers that every answer has. */
final class Sending {

    static final String PUBLIC_CACHE = "public, max-age=15, stale-while-revalidate=60, stale-if-error=604800";
    static final String PRIVATE_CACHE = "private, no-store";

    private Sending() {}

    /** @param found false for the page that says that there is none */
    static void send(HttpServerRequest request, ReadyBody body, Site site, boolean found) {
        HttpServerResponse response = request.response();
        MultiMap asked = request.headers();
        Coded coded = body.as(Conditions.encoding(asked.get(HttpHeaders.ACCEPT_ENCODING)));
        MultiMap headers = response.headers();
        site.headers().forEach(headers::add);
        headers.add(HttpHeaders.DATE, DateLine.value());
        if (found && Conditions.has(asked.get(HttpHeaders.IF_NONE_MATCH), coded.tag())) {
            coded.notModified().forEach(headers::add);
            response.setStatusCode(304).end();
            return;
        }
        coded.full().forEach(headers::add);
        response.setStatusCode(found ? 200 : 404);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(coded.bytes());
        }
    }

    /** Any program of any origin may read, with any header: nothing here depends on who asks. */
    static void preflight(HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                .end();
    }

    /** Basic too: a browser asks for the pass by itself, without script or cookie. */
    static void refuse(HttpServerResponse response, Audience audience) {
        response.setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer, Basic realm=\"" + audience + "\", charset=\"UTF-8\"")
                .putHeader(HttpHeaders.CACHE_CONTROL, PRIVATE_CACHE)
                .end();
    }

    static void unknown(HttpServerResponse response) {
        response.setStatusCode(503)
                .putHeader(HttpHeaders.RETRY_AFTER, "15")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
