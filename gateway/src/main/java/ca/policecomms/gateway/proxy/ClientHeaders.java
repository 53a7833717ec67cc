package ca.policecomms.gateway.proxy;

import ca.policecomms.gateway.answer.TraceIds;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.route.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes of a client's headers those that a service may believe: what only an infrastructure may say is dropped and said anew.
 * Cookies are the gateway's own affair and never reach a service.
 */
final class ClientHeaders {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("x-forwarded-proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("x-forwarded-host");
    private static final CharSequence FORWARDED_PREFIX = HttpHeaders.createOptimized("x-forwarded-prefix");
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");

    private static final Set<String> DROPPED = Set.of(
            "forwarded",
            "cookie",
            "cookie2",
            "expect",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "remote-user",
            "via",
            "x-request-id",
            "x-real-ip",
            "x-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");
    private static final List<String> DROPPED_BEGINNINGS = List.of(
            "x-forwarded",
            "x-user",
            "x-role",
            "x-auth",
            "x-remote",
            "x-client-cert",
            "x-client-dn",
            "x-ssl-",
            "x-b3-",
            "x-envoy-");

    private final TrustedProxies trusted;

    ClientHeaders(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    /** Changes the copy of the headers that is about to be sent to a service. */
    void rewrite(MultiMap headers, Visit visit, Route route) {
        HttpServerRequest request = visit.request();
        String peer = request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
        String sentFor = null;
        String proto = null;
        String host = null;
        if (trusted.contains(peer)) {
            List<String> all = headers.getAll(FORWARDED_FOR);
            sentFor = all.isEmpty() ? null : String.join(", ", all);
            proto = headers.get(FORWARDED_PROTO);
            host = headers.get(FORWARDED_HOST);
        }
        HopByHop.removeFrom(headers);
        dropClaims(headers);
        headers.set(FORWARDED_FOR, sentFor == null ? peer : sentFor + ", " + peer);
        headers.set(FORWARDED_PROTO, proto != null ? proto : request.isSSL() ? "https" : "http");
        String named = host != null ? host : String.valueOf(request.authority());
        headers.set(FORWARDED_HOST, named);
        String prefix = route.hiddenPrefix();
        if (!prefix.isEmpty()) {
            headers.set(FORWARDED_PREFIX, prefix);
        }
        headers.set(TRACEPARENT, TraceIds.traceparent(visit.id()));
        headers.set(Visit.REQUEST_ID, visit.id());
    }

    private static void dropClaims(MultiMap headers) {
        List<String> dropped = null;
        for (Map.Entry<String, String> header : headers) {
            if (isClaim(header.getKey())) {
                if (dropped == null) {
                    dropped = new ArrayList<>(4);
                }
                dropped.add(header.getKey());
            }
        }
        if (dropped != null) {
            dropped.forEach(headers::remove);
        }
    }

    /** Case does not matter, and some programs take an underscore for a hyphen. */
    static boolean isClaim(String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (DROPPED.contains(plain)) {
            return true;
        }
        if (!plain.startsWith("x-")) {
            return false;
        }
        for (String beginning : DROPPED_BEGINNINGS) {
            if (plain.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
