package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.http.ReadyBody.Coded;
import ca.policecomms.status.snapshot.model.Encoding;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Writes one answer: conditional, in the coding the client takes, with the headers that every answer has. */
final class Sending {

    static final String PUBLIC_CACHE = "public, max-age=15, stale-while-revalidate=60, stale-if-error=604800";
    static final String PRIVATE_CACHE = "private, no-store";

    private static final CharSequence VARY = AsciiString.cached("Accept-Encoding");
    private static final CharSequence FRESHNESS = AsciiString.cached("status-freshness");
    private static final CharSequence CONFIRMED_AT = AsciiString.cached("status-confirmed-at");
    private static final CharSequence POLICY = AsciiString.cached("content-security-policy");
    private static final CharSequence SNIFF = AsciiString.cached("x-content-type-options");
    private static final CharSequence NOSNIFF = AsciiString.cached("nosniff");
    private static final CharSequence REFERRER = AsciiString.cached("referrer-policy");
    private static final CharSequence NO_REFERRER = AsciiString.cached("no-referrer");
    private static final CharSequence HSTS = AsciiString.cached("strict-transport-security");
    private static final CharSequence YEAR = AsciiString.cached("max-age=31536000");
    private static final CharSequence ANY = AsciiString.cached("*");

    private Sending() {}

    static void send(HttpServerRequest request, ReadyBody body, Site site, String cache) {
        HttpServerResponse response = request.response();
        MultiMap asked = request.headers();
        Coded coded = body.as(Conditions.encoding(asked.get(HttpHeaders.ACCEPT_ENCODING)));
        MultiMap headers = response.headers();
        headers.add(HttpHeaders.ETAG, coded.asciiTag());
        headers.add(HttpHeaders.VARY, VARY);
        headers.add(HttpHeaders.CACHE_CONTROL, site.knowsNothing() ? "no-store" : cache);
        headers.add(FRESHNESS, site.freshness());
        if (site.confirmedAt() != null) {
            headers.add(CONFIRMED_AT, site.confirmedAt());
        }
        headers.add(POLICY, body.policy());
        headers.add(SNIFF, NOSNIFF);
        headers.add(REFERRER, NO_REFERRER);
        headers.add(HSTS, YEAR);
        if (body.forPrograms()) {
            headers.add(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
        }
        if (response.getStatusCode() == 200 && Conditions.has(asked.get(HttpHeaders.IF_NONE_MATCH), coded.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        headers.add(HttpHeaders.CONTENT_TYPE, body.type());
        if (body.language() != null) {
            headers.add(HttpHeaders.CONTENT_LANGUAGE, body.language());
        }
        if (coded.encoding() != Encoding.IDENTITY) {
            headers.add(HttpHeaders.CONTENT_ENCODING, coded.encoding().token());
        }
        headers.add(HttpHeaders.CONTENT_LENGTH, coded.length());
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
