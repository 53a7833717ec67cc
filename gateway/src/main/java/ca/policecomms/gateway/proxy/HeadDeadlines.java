package ca.policecomms.gateway.proxy;

import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches how long origins take to begin their answers. One look at all open requests five times a second, instead of a timer for
 * each, since nearly all are answered long before; a deadline is met up to 200 ms late.
 */
final class HeadDeadlines {

    private static final long PERIOD_MILLIS = 200;

    private final Set<Forwarding> open = ConcurrentHashMap.newKeySet();

    HeadDeadlines(Vertx vertx) {
        vertx.setPeriodic(PERIOD_MILLIS, id -> {
            long now = System.nanoTime();
            open.forEach(forwarding -> forwarding.checkDeadline(now));
        });
    }

    void add(Forwarding forwarding) {
        open.add(forwarding);
    }

    void remove(Forwarding forwarding) {
        open.remove(forwarding);
    }
}
