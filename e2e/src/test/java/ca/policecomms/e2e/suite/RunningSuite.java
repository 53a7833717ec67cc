package ca.policecomms.e2e.suite;

import ca.policecomms.local.service.Service;
import ca.policecomms.local.service.ServiceEnvironment;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The whole suite as a user has it, on ports and data of its own: the packaged services, the real PostgreSQL, Kafka and
 * Keycloak. Started once for all test classes, stopped when the JVM ends.
 */
public final class RunningSuite {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Beside a suite that is in use; {@code E2E_PORT_OFFSET} where something else has these ports. */
    private static final String PORT_OFFSET = System.getenv().getOrDefault("E2E_PORT_OFFSET", "10000");

    private static final long START_MINUTES = 5;
    private static final int BACK_SECONDS = 90;

    /** The status page's three minutes, and its heartbeat each minute, made short: a test waits for both. */
    public static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final String LAUNCHER = "launcher";

    /** For programs that live for minutes: the second compiler would take more time than its code saves. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static RunningSuite running;

    private final Home home;
    private final Settings settings;
    private final Map<String, String> environment;

    private RunningSuite() throws IOException {
        environment = new HashMap<>(System.getenv());
        environment.put("SUITE_PROJECT", System.getProperty("suite.project"));
        environment.put("SUITE_HOME", System.getProperty("suite.home"));
        environment.put("SUITE_PORT_OFFSET", PORT_OFFSET);
        // Every start is the first of fresh data: writing start caches at the end would only cost time.
        environment.put("SUITE_START_CACHE", "off");
        for (Service service : Service.values()) {
            environment.put(javaOptions(service), FIRST_COMPILER_ONLY);
        }
        // Half a minute of silence is as loud as one second of it, and the records system has no bad day of its own.
        environment.put(javaOptions(Service.DISPATCH), FIRST_COMPILER_ONLY + " -Dsuite.dispatch.transfer-patience=1s");
        environment.put("SUITE_SIMULATOR_OUTAGES", "off");
        environment.put("SUITE_SIMULATOR_SLOWNESS", "0.1");
        environment.put("SUITE_STATUS_SNAPSHOTS_STALE_AFTER", STALE_AFTER.toString());
        environment.put("SUITE_STATUS_SNAPSHOTS_HEARTBEAT", HEARTBEAT.toString());
        home = Home.of(environment);
        settings = Settings.load(home, environment);
    }

    private static String javaOptions(Service service) {
        return "SUITE_JAVA_OPTIONS_" + service.module().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public static synchronized RunningSuite get() {
        if (running == null) {
            try {
                RunningSuite suite = new RunningSuite();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.command("down")));
                suite.command("down");
                suite.start();
                running = suite;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    private void start() {
        int code = command("up", "--fresh", "--detach");
        if (code != 0) {
            throw new IllegalStateException("the suite did not start; see " + home.logs());
        }
    }

    /** Runs {@code ./suite COMMAND} without its build step: what was packaged is what is tested. */
    private int command(String... words) {
        Path target = home.project().resolve("local/target");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "ca.policecomms.local.command.Suite"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(START_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    public String origin(Port port) {
        return settings.origin(port);
    }

    public String gateway() {
        return settings.origin(Port.GATEWAY);
    }

    /** One more replica of the status page, not started yet. */
    public StatusReplica statusReplica(Path snapshots) throws IOException {
        Map<String, String> variables =
                new HashMap<>(new ServiceEnvironment(settings, new Secrets(home.secrets())).of(Service.STATUS));
        variables.put("SUITE_STATUS_SNAPSHOTS_STALE_AFTER", STALE_AFTER.toString());
        variables.put("SUITE_STATUS_SNAPSHOTS_HEARTBEAT", HEARTBEAT.toString());
        Path jar = home.programs().resolve(Service.STATUS.module()).resolve("quarkus-run.jar");
        return new StatusReplica(jar, variables, home.root().resolve("replica"), snapshots);
    }

    public Path project() {
        return home.project();
    }

    /** One file for each part. */
    public Path logs() {
        return home.logs();
    }

    public String kafka() {
        return "127.0.0.1:" + settings.port(Port.KAFKA);
    }

    public String secret(String name) {
        try {
            return Files.readString(new Secrets(home.secrets()).file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection as the owner of a service's database: tests look where no service does. */
    public Connection database(String name) throws SQLException {
        Properties who = new Properties();
        who.put("user", name);
        who.put("password", secret("postgres-" + name));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/" + name, who);
    }

    /** @param sql that answers with one number, asked as the owner of the database */
    public long count(String database, String sql) {
        try (Connection connection = database(database);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the launcher knows of a part; see {@code .suite/run}. */
    public JsonNode part(String name) {
        try {
            return JSON.readTree(home.run().resolve(name + ".json").toFile());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** {@code kill -9}: no goodbye. */
    public void kill(String part) {
        signal(part, "KILL");
    }

    /** {@code kill -STOP}: alive, and answers nothing. */
    public void freeze(String part) {
        signal(part, "STOP");
    }

    public void thaw(String part) {
        signal(part, "CONT");
    }

    /** Parts that were killed together and stay dead. */
    public interface Outage {
        /** Returns when the launcher has started all of them again, and they are ready. */
        void end();
    }

    /** {@code kill -9} of all of them; the launcher, which would start them again at once, is stopped meanwhile. */
    public Outage takeAway(String... parts) {
        freeze(LAUNCHER);
        Map<String, Long> killed = new HashMap<>();
        for (String part : parts) {
            killed.put(part, part(part).path("pid").asLong());
            kill(part);
        }
        return () -> {
            thaw(LAUNCHER);
            killed.forEach((part, pid) -> awaitRestarted(part, pid, BACK_SECONDS));
        };
    }

    private void signal(String part, String name) {
        long pid = part(part).path("pid").asLong();
        if (pid <= 1) {
            throw new IllegalStateException("no process of " + part);
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the launcher has started the part again with another process, and it is ready. */
    public void awaitRestarted(String part, long formerPid, int seconds) {
        await(seconds, part + " is back", () -> {
            JsonNode now = part(part);
            return now.path("pid").asLong() != formerPid
                    && now.path("state").asText().equals("ready");
        });
    }

    public static void await(int seconds, String what, BooleanSupplier condition) {
        org.awaitility.Awaitility.await(what)
                .atMost(seconds, TimeUnit.SECONDS)
                .pollInterval(250, TimeUnit.MILLISECONDS)
                .until(condition::getAsBoolean);
    }
}
