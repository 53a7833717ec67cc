package ca.policecomms.gateway.origin;

import ca.policecomms.gateway.GatewayConfig.ServiceConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;

/**
 * Looks after the origins of one service. A connection to the origin itself tells whether it is DOWN; its readiness answer, which
 * may come from another port, only whether it is DOUBTFUL: a management port that is closed must not close a service.
 */
final class HealthProbe {

    private static final long UNWELL_INTERVAL_MILLIS = 500;
    private static final long ANSWER_TIMEOUT_MILLIS = 2_000;

    private final Vertx vertx;
    private final ServiceConfig config;
    private final NetClient connector;
    private final HttpClient asker;

    HealthProbe(Vertx vertx, ServiceConfig config) {
        this.vertx = vertx;
        this.config = config;
        int timeout = Math.toIntExact(config.connectTimeout().toMillis());
        this.connector = vertx.createNetClient(new NetClientOptions().setConnectTimeout(timeout));
        this.asker = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(timeout).setKeepAlive(false));
    }

    void watch(Origin origin) {
        check(origin).onComplete(done -> {
            boolean well = origin.health() == Origin.Health.UP;
            long pause = well ? config.probeInterval().toMillis() : UNWELL_INTERVAL_MILLIS;
            vertx.setTimer(Math.max(1, pause), id -> watch(origin));
        });
    }

    private Future<Void> check(Origin origin) {
        return connector
                .connect(origin.socketAddress())
                .compose(socket -> socket.close())
                .compose(reachable -> ready(origin).onSuccess(ready -> origin.is(health(ready))), unreachable -> {
                    origin.is(Origin.Health.DOWN);
                    return Future.succeededFuture();
                })
                .mapEmpty();
    }

    private static Origin.Health health(Boolean ready) {
        return ready ? Origin.Health.UP : Origin.Health.DOUBTFUL;
    }

    private Future<Boolean> ready(Origin origin) {
        if (config.probePath().isEmpty()) {
            return Future.succeededFuture(true);
        }
        RequestOptions address = origin.probeAddress(
                        config.probePath().get(), config.probePort().orElse(0))
                .setTimeout(ANSWER_TIMEOUT_MILLIS);
        return asker.request(address)
                .compose(request -> request.send().map(response -> response.statusCode() / 100 == 2))
                .otherwise(false);
    }
}
