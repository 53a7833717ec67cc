package ca.policecomms.bench;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.JavaProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The packaged incident-status-service on one core, with database, Kafka and identity provider dead: what it shows comes
 * from the snapshots of the suite, or, where the suite was never up, is the fallback of the jar.
 */
final class LonelyStatus implements AutoCloseable {
    private static final String PAGE = "/status/en/";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String MODULE = "incident-status-service";

    private final Path folder;
    private final String core;
    private final Path jar;
    private final JavaProgram program;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final boolean known;
    private Process process;

    LonelyStatus(Home home, Path folder, String core) throws IOException {
        this.folder = folder;
        this.core = core;
        jar = home.project().resolve(MODULE + "/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException("incident-status-service is not built: ./suite up builds it");
        }
        Home own = new Home(home.project(), home.root().resolve("bench"), home.dist()).prepared();
        program = new JavaProgram(
                MODULE,
                own,
                new Settings(Map.of(), new Properties()),
                Files.getLastModifiedTime(jar).toMillis() + ":" + Files.size(jar));
        Path suiteKey = home.secrets().resolve("status-snapshots.pem");
        Path snapshots = home.data(MODULE).resolve(".suite/status/snapshots");
        known = Files.exists(suiteKey) && Files.isDirectory(snapshots);
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        environment = Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(Ports.free()),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:1/status",
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:1",
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:1/realms/policecomms",
                "SUITE_AUDIT_SIGNING_KEY",
                secrets.signingKey("audit").toString(),
                "SUITE_STATUS_SNAPSHOTS_SIGNING_KEY",
                (known ? suiteKey : secrets.signingKey("snapshots")).toString(),
                "SUITE_STATUS_SNAPSHOTS_DIRECTORY",
                (known ? snapshots : folder.resolve("snapshots")).toString());
    }

    /** Whether it shows the suite's last page; else the one that the jar holds for a start with an empty disk. */
    boolean known() {
        return known;
    }

    /**
     * Starts with the start cache that the launcher would give it; one run before makes it where there is none.
     *
     * @return milliseconds to the first byte of the page
     */
    double start() throws IOException, InterruptedException {
        List<String> command = command();
        if (program.writing().isPositive()) {
            start(command);
            awaitApplication();
            process.destroy();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IOException("the service does not end: " + log());
            }
            program.ended();
            command = command();
        }
        return start(command);
    }

    /** As where nobody has made a start cache yet. */
    double startWithoutCache() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JavaProgram.java(), "-XX:+UseSerialGC"));
        command.addAll(options());
        command.addAll(List.of("-jar", jar.toString()));
        return start(command);
    }

    private List<String> command() throws IOException {
        return program.command(options(), List.of("-jar", jar.toString()));
    }

    private static List<String> options() {
        return List.of(
                "-Xmx256m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED");
    }

    private double start(List<String> java) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", core));
        command.addAll(java);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        process = builder.start();
        awaitPage();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void awaitPage() throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Ports.open(port) && answers(PAGE, "HTTP/1.1 200")) {
                return;
            }
            Thread.sleep(2);
        }
        throw new IOException("the service did not answer: " + log());
    }

    /** The page is there long before the rest: a cache is to hold all of it. */
    private void awaitApplication() throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (answers("/v1/incidents", "HTTP/1.1 401")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("the application did not start: " + log());
    }

    /** Without the weight of an HTTP client, whose own first request takes longer than the answer. */
    private boolean answers(String path, String begin) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes(begin.length());
            return new String(status, StandardCharsets.US_ASCII).equals(begin);
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("service.log"));
    }

    HttpResponse<byte[]> get(Map<String, String> headers) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url()));
            headers.forEach(request::header);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + PAGE;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
