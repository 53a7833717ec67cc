package ca.policecomms.gateway.proxy;

import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.origin.Origin;
import ca.policecomms.gateway.route.Route;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Makes of an origin's headers those that a client gets: nothing of the hop behind, addresses as the client knows them. */
final class OriginHeaders {

    private static final CharSequence CONTENT_LOCATION = HttpHeaders.createOptimized("content-location");
    private static final CharSequence POWERED_BY = HttpHeaders.createOptimized("x-powered-by");

    private OriginHeaders() {}

    static void rewrite(MultiMap headers, Route route, Origin origin) {
        HopByHop.removeFrom(headers);
        headers.remove(HttpHeaders.SET_COOKIE);
        headers.remove(HttpHeaders.SERVER);
        headers.remove(POWERED_BY);
        headers.remove(Visit.REQUEST_ID);
        makePublic(headers, HttpHeaders.LOCATION, route, origin);
        makePublic(headers, CONTENT_LOCATION, route, origin);
    }

    private static void makePublic(MultiMap headers, CharSequence name, Route route, Origin origin) {
        String address = headers.get(name);
        if (address == null) {
            return;
        }
        String path = address;
        int scheme = address.indexOf("://");
        if (scheme > 0) {
            int end = address.indexOf('/', scheme + 3);
            String authority = address.substring(scheme + 3, end < 0 ? address.length() : end);
            if (!origin.isAuthority(authority)) {
                return;
            }
            path = end < 0 ? "/" : address.substring(end);
        }
        if (path.startsWith("/")) {
            headers.set(name, route.publicPath(path));
        }
    }
}
