package ca.policecomms.gateway.observe;

import ca.policecomms.gateway.answer.TraceIds;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.route.Route;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jboss.logging.Logger;

/**
 * One line a request: peer, method, path, status, bytes, milliseconds, request id and, where the client sent one, the id of its own
 * trace. Never a query string, never a path that holds a secret.
 */
public final class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");

    private final boolean enabled;

    public AccessLog(boolean enabled) {
        this.enabled = enabled;
    }

    /** @param status 0 when the client left before the answer was whole */
    public void write(Visit visit, int status, long nanos) {
        if (!enabled || !LOG.isInfoEnabled()) {
            return;
        }
        HttpServerRequest request = visit.request();
        SocketAddress peer = request.remoteAddress();
        StringBuilder line = new StringBuilder(160);
        line.append(peer == null ? "-" : peer.hostAddress())
                .append(' ')
                .append(request.method().name());
        line.append(' ').append(path(visit)).append(' ').append(status);
        line.append(' ').append(request.response().bytesWritten());
        line.append(' ')
                .append(nanos / 1_000_000)
                .append('.')
                .append(nanos / 100_000 % 10)
                .append("ms ");
        line.append(visit.id());
        String linked = TraceIds.linked(request.getHeader("traceparent"));
        if (linked != null) {
            line.append(" link=").append(linked);
        }
        LOG.info(line);
    }

    private static String path(Visit visit) {
        Route route = visit.route();
        if (route != null && route.privatePath()) {
            return route.path().literal() + "/…";
        }
        return visit.path() == null ? "(refused)" : visit.path();
    }
}
