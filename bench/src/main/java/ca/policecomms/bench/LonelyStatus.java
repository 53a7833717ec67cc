package ca.policecomms.bench;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged incident-status-service on one core, with database, Kafka and identity provider dead: what it shows comes
 * from the snapshots of the suite, or, where the suite was never up, is the fallback of the jar.
 */
final class LonelyStatus implements AutoCloseable {
    private static final String PAGE = "/status/en/";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final double millisToFirstByte;

    LonelyStatus(Home home, Path folder, String core) throws IOException, InterruptedException {
        port = Ports.free();
        Path jar = home.project().resolve("incident-status-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException("incident-status-service is not built: ./suite up builds it");
        }
        Secrets own = new Secrets(folder.resolve("secrets"));
        Path suiteKey = home.secrets().resolve("status-snapshots.pem");
        Path snapshots = home.data("incident-status-service").resolve(".suite/status/snapshots");
        boolean known = Files.exists(suiteKey) && Files.isDirectory(snapshots);
        List<String> command = new ArrayList<>(List.of("taskset", "-c", core, java()));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment()
                .putAll(Map.of(
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
                        own.signingKey("audit").toString(),
                        "SUITE_STATUS_SNAPSHOTS_SIGNING_KEY",
                        known
                                ? suiteKey.toString()
                                : own.signingKey("snapshots").toString(),
                        "SUITE_STATUS_SNAPSHOTS_DIRECTORY",
                        (known ? snapshots : folder.resolve("snapshots")).toString()));
        long begin = System.nanoTime();
        process = builder.start();
        try {
            awaitPage(folder);
        } catch (IOException | InterruptedException failure) {
            process.destroyForcibly();
            throw failure;
        }
        millisToFirstByte = (System.nanoTime() - begin) / 1e6;
        System.out.println(known ? "The suite's last page." : "The suite was never up here: the fallback page.");
    }

    private void awaitPage(Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Ports.open(port) && get(Map.of()).statusCode() == 200) {
                return;
            }
            Thread.sleep(5);
        }
        throw new IOException("the service did not answer: " + Files.readString(folder.resolve("service.log")));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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

    double millisToFirstByte() {
        return millisToFirstByte;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
