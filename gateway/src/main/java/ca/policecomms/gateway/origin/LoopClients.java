package ca.policecomms.gateway.origin;

import ca.policecomms.gateway.GatewayConfig.ServiceConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;

/**
 * An HTTP client for each event loop, so that a request and its origin connection live on one thread: nothing is handed over
 * between threads, at the price of pools that are divided between the loops.
 */
final class LoopClients {

    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final ThreadLocal<HttpClient> clients;

    LoopClients(Vertx vertx, ServiceConfig config, int loops) {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAlive(true)
                // Shorter than any origin's own idle timeout: a request seldom meets a connection that is being closed.
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setDecompressionSupported(false)
                .setTcpNoDelay(true);
        PoolOptions pool = new PoolOptions()
                .setHttp1MaxSize(share(config.connections(), loops))
                .setMaxWaitQueueSize(share(config.waitQueue(), loops));
        this.clients = ThreadLocal.withInitial(() -> vertx.createHttpClient(options, pool));
    }

    HttpClient current() {
        return clients.get();
    }

    private static int share(int total, int loops) {
        return Math.max(1, (total + loops - 1) / loops);
    }
}
