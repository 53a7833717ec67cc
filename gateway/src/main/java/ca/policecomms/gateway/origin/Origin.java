package ca.policecomms.gateway.origin;

import ca.policecomms.gateway.GatewayConfig.ServiceConfig;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One replica of a service. Used from all event loops. */
public final class Origin {

    /** What is known of an origin. */
    public enum Health {
        /** Answers its probe. */
        UP,
        /** Takes connections, but says that it is not ready or does not answer its probe: only used where none is UP. */
        DOUBTFUL,
        /** Takes no connection: left out until it does. */
        DOWN
    }

    private static final Logger LOG = Logger.getLogger(Origin.class);

    private final String service;
    private final String host;
    private final int port;
    private final LoopClients clients;
    private final RequestOptions address;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile Health health = Health.UP;

    Origin(String service, URI base, ServiceConfig config, LoopClients clients) {
        this.service = service;
        boolean tls = "https".equals(base.getScheme());
        this.host = base.getHost();
        this.port = base.getPort() > 0 ? base.getPort() : tls ? 443 : 80;
        this.clients = clients;
        this.address = new RequestOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(config.acquireTimeout().toMillis());
    }

    /** A request on a pooled connection of the current event loop, or the reason why there is none. */
    public Future<HttpClientRequest> request() {
        return clients.current().request(address);
    }

    /** To be called by the probe, and when a connection could not be made. */
    public void is(Health now) {
        Health before = health;
        if (before != now) {
            health = now;
            LOG.infof("%s at %s:%d was %s and is %s", service, host, port, before, now);
        }
    }

    public Health health() {
        return health;
    }

    public int inFlight() {
        return inFlight.get();
    }

    public void begin() {
        inFlight.incrementAndGet();
    }

    public void end() {
        inFlight.decrementAndGet();
    }

    /** Whether an absolute address in an answer means this origin. */
    public boolean isAuthority(String authority) {
        return authority.equals(host + ':' + port) || authority.equals(host);
    }

    SocketAddress socketAddress() {
        return SocketAddress.inetSocketAddress(port, host);
    }

    RequestOptions probeAddress(String path, int probePort) {
        return new RequestOptions(address)
                .setPort(probePort > 0 ? probePort : port)
                .setURI(path);
    }

    @Override
    public String toString() {
        return host + ':' + port;
    }
}
