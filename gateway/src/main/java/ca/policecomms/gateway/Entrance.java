package ca.policecomms.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The public HTTP server: one listener for each event loop, all on one port. It is the gateway's own, and not the one of Quarkus (that one
 * serves the management port only), so that nothing stands before the door: no router, no body handling, no default error page.
 */
@ApplicationScoped
public class Entrance {

    private static final Logger LOG = Logger.getLogger(Entrance.class);
    private static final long START_SECONDS = 30;

    private final Vertx vertx;
    private final GatewayConfig.ListenConfig config;
    private final Door door;
    private final AtomicInteger port = new AtomicInteger();
    private volatile String deployment;

    Entrance(Vertx vertx, GatewayConfig config, Door door) {
        this.vertx = vertx;
        this.config = config.listen();
        this.door = door;
    }

    /** The port that is listened on; another than the configured one only if that is 0. */
    public int port() {
        return port.get();
    }

    void open(@Observes StartupEvent start) throws Exception {
        int loops = config.eventLoops().orElse(Runtime.getRuntime().availableProcessors());
        deployment = vertx.deployVerticle(Listener::new, new DeploymentOptions().setInstances(loops))
                .toCompletionStage()
                .toCompletableFuture()
                .get(START_SECONDS, TimeUnit.SECONDS);
        LOG.infof("The door is open on http://%s:%d (%d event loops)", config.host(), port.get(), loops);
    }

    void close(@Observes ShutdownEvent stop) {
        if (deployment != null) {
            vertx.undeploy(deployment);
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(config.host())
                // To Vert.x, a negative port is a free one that all listeners share.
                .setPort(config.port() == 0 ? -1 : config.port())
                .setIdleTimeout(Math.toIntExact(config.idleTimeout().toSeconds()))
                .setMaxHeaderSize(config.maxHeaderSize().asBigInteger().intValueExact())
                .setMaxInitialLineLength(config.maxRequestLine().asBigInteger().intValueExact())
                .setAcceptBacklog(config.backlog())
                .setTcpNoDelay(true)
                .setHandle100ContinueAutomatically(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(false)
                // HTTP/2 is for TLS; an upgrade from clear text is one more way to smuggle.
                .setHttp2ClearTextEnabled(false);
    }

    private final class Listener extends AbstractVerticle {

        @Override
        public void start(Promise<Void> started) {
            HttpServer server = vertx.createHttpServer(options());
            server.requestHandler(door::enter);
            server.invalidRequestHandler(door::refuseMalformed);
            server.listen()
                    .onSuccess(open -> port.set(open.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
