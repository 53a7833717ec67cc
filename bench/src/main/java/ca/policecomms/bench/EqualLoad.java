package ca.policecomms.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/**
 * How late two servers answer when both are asked equally often. A closed loop cannot tell: the faster server is asked more
 * often there, and by one connection never again before it has answered.
 */
final class EqualLoad implements AutoCloseable {
    private static final int CONNECTIONS = 64;
    private static final int OK = 200;
    private static final List<Integer> RATES = List.of(500, 2_000, 5_000);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setMaxWaitQueueSize(-1));
    private final int rounds;
    private final Duration measured;

    EqualLoad(int rounds, Duration measured) {
        this.rounds = rounds;
        this.measured = measured;
    }

    /** In turns; the middle one of the rounds counts. */
    void compare(String ours, String theirs) {
        System.out.printf(
                "%nat equal load, gzip, %d connections%n%10s %10s %10s %6s  %s%n",
                CONNECTIONS, "answers/s", "p99 ms", "nginx", "ratio", "errors");
        for (int rate : RATES) {
            List<Double> our = new ArrayList<>();
            List<Double> their = new ArrayList<>();
            long errors = 0;
            for (int round = 0; round < rounds; round++) {
                errors += p99(ours, rate, our);
                errors += p99(theirs, rate, their);
            }
            our.sort(null);
            their.sort(null);
            double mine = our.get(rounds / 2);
            double other = their.get(rounds / 2);
            System.out.printf(Locale.ROOT, "%10d %10.2f %10.2f %6.2f  %d%n", rate, mine, other, mine / other, errors);
        }
    }

    private long p99(String url, int rate, List<Double> into) {
        URI address = URI.create(url);
        OpenLoop.Result result = OpenLoop.run(rate, WARM_UP, measured, () -> ask(address));
        into.add(result.latencies().millis(99));
        return result.errors();
    }

    private CompletionStage<Boolean> ask(URI address) {
        RequestOptions page = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setMethod(HttpMethod.GET)
                .setURI(address.getPath())
                .putHeader("Accept-Encoding", "gzip");
        Future<Boolean> answered = client.request(page)
                .compose(sent -> sent.send()
                        .compose(answer -> answer.body().map(body -> answer.statusCode() == OK && body.length() > 0)));
        return answered.toCompletionStage();
    }

    @Override
    public void close() {
        DispatchApi.wait(client.close());
        DispatchApi.wait(vertx.close());
    }
}
