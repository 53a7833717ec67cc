package ca.policecomms.bench;

import ca.policecomms.local.settings.Port;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Creating calls through dispatch-service and through the gateway, against the same SQL by plain JDBC from the same
 * number of connections, interleaved in one run so that a slow minute of the machine slows all of them.
 */
final class IntakeBench {
    private static final int CONNECTIONS = 16;
    /** Once per path, before anything counts: a service just started is still being compiled for minutes. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(90);

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Duration HALF_LOAD = Duration.ofSeconds(30);
    private static final int ROUNDS = 3;

    private final BenchedSuite suite;

    IntakeBench(BenchedSuite suite) {
        this.suite = suite;
    }

    void run() throws Exception {
        double[] jdbc = new double[ROUNDS];
        double[] service = new double[ROUNDS];
        double[] gateway = new double[ROUNDS];
        try (CallRequests direct = new CallRequests(suite, Port.DISPATCH_SERVICE, "/v1/calls", CONNECTIONS);
                CallRequests door = new CallRequests(suite, Port.GATEWAY, "/api/dispatch/v1/calls", CONNECTIONS)) {
            ClosedLoop.run(CONNECTIONS, FIRST_WARM_UP, Duration.ofSeconds(1), () -> () -> require(direct));
            ClosedLoop.run(CONNECTIONS, FIRST_WARM_UP, Duration.ofSeconds(1), () -> () -> require(door));
            for (int round = 0; round < ROUNDS; round++) {
                jdbc[round] = closed("plain JDBC", () -> new SameSql(suite.asService("dispatch")));
                service[round] = closed("dispatch-service", () -> () -> require(direct));
                gateway[round] = closed("through the gateway", () -> () -> require(door));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nintake, best of %d rounds, %d connections%n%-22s %10s %8s %6s%n",
                    ROUNDS,
                    CONNECTIONS,
                    "",
                    "calls/s",
                    "ratio",
                    "aim");
            row("plain JDBC", best(jdbc), best(jdbc), "");
            row("dispatch-service", best(service), best(jdbc), "0.6");
            row("through the gateway", best(gateway), best(jdbc), "0.5");
            halfLoad("dispatch-service", direct, best(service) / 2);
            halfLoad("through the gateway", door, best(gateway) / 2);
        }
    }

    private double closed(String name, Callable<ClosedLoop.Operation> operations) throws Exception {
        calm();
        ClosedLoop.Result result = ClosedLoop.run(CONNECTIONS, WARM_UP, MEASURED, operations);
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.0f/s  %s%n",
                name,
                result.perSecond(),
                result.latencies().text());
        return result.perSecond();
    }

    /** What the turn before left to relay and to number is work of that turn: none begins before it is done. */
    private void calm() throws SQLException, InterruptedException {
        try (Connection connection = suite.asService("dispatch");
                PreparedStatement left =
                        connection.prepareStatement("select exists (select from outbox where sent_at is null)"
                                + " or exists (select from stream_pending)")) {
            boolean busy = true;
            while (busy) {
                Thread.sleep(500);
                try (ResultSet row = left.executeQuery()) {
                    row.next();
                    busy = row.getBoolean(1);
                }
            }
        }
    }

    private static void require(CallRequests requests) {
        if (!requests.create().toCompletableFuture().join()) {
            throw new IllegalStateException("a call was not created");
        }
    }

    private static double best(double[] rounds) {
        double best = 0;
        for (double each : rounds) {
            best = Math.max(best, each);
        }
        return best;
    }

    private static void row(String name, double rate, double limit, String aim) {
        System.out.printf(Locale.ROOT, "%-22s %10.0f %8.2f %6s%n", name, rate, rate / limit, aim);
    }

    private void halfLoad(String name, CallRequests requests, double rate) throws Exception {
        calm();
        OpenLoop.Result result = OpenLoop.run(rate, WARM_UP, HALF_LOAD, requests::create);
        System.out.printf(
                Locale.ROOT,
                "half load, %s, %.0f/s: %s, errors %d; aim p99 under 25 ms%n",
                name,
                rate,
                result.latencies().text(),
                result.errors());
    }
}
