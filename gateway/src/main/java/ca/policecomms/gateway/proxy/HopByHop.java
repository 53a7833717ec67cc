package ca.policecomms.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** Headers that end at the next hop: those of RFC 9110, 7.6.1, and whatever {@code Connection} names. */
final class HopByHop {

    private static final CharSequence[] NAMES = {
        HttpHeaders.createOptimized("keep-alive"),
        HttpHeaders.createOptimized("proxy-authenticate"),
        HttpHeaders.createOptimized("proxy-authorization"),
        HttpHeaders.createOptimized("proxy-connection"),
        HttpHeaders.createOptimized("te"),
        HttpHeaders.createOptimized("trailer"),
        HttpHeaders.createOptimized("transfer-encoding"),
        HttpHeaders.createOptimized("upgrade"),
        HttpHeaders.createOptimized("http2-settings"),
    };

    private HopByHop() {}

    static void removeFrom(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONNECTION)) {
            List<String> fields = headers.getAll(HttpHeaders.CONNECTION);
            headers.remove(HttpHeaders.CONNECTION);
            for (String field : fields) {
                removeNamed(headers, field);
            }
        }
        for (CharSequence name : NAMES) {
            headers.remove(name);
        }
    }

    private static void removeNamed(MultiMap headers, String connection) {
        for (String option : connection.split(",", -1)) {
            String name = option.strip();
            if (!name.isEmpty()) {
                headers.remove(name);
            }
        }
    }
}
