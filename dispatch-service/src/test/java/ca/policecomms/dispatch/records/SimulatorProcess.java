package ca.policecomms.dispatch.records;

import ca.policecomms.records.RecordsSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The simulator as it runs beside the suite: one JVM on one port, never failing by itself, without delays. */
public final class SimulatorProcess {
    static final String KEY = "key-of-the-records-system";
    static final long SEED = 7;

    /** Where the process id is kept: tests and resource are of two class loaders. */
    private static final String PID = "test.records.pid";

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    public SimulatorProcess(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    public void start() {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordsSimulator.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        java.environment()
                .putAll(Map.of(
                        "SUITE_SIMULATOR_PORT",
                        Integer.toString(port),
                        "SUITE_SIMULATOR_SEED",
                        Long.toString(SEED),
                        "SUITE_SIMULATOR_OUTAGES",
                        "off",
                        "SUITE_SIMULATOR_SLOWNESS",
                        "0",
                        "SUITE_SIMULATOR_KEY",
                        KEY));
        try {
            Process process = java.start();
            System.setProperty(PID, Long.toString(process.pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> get("/health").contains("UP"));
    }

    /** As kill -9 does. */
    public void kill() {
        ProcessHandle.of(Long.parseLong(System.getProperty(PID))).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** REFUSING, HANGING, GARBLING, or NORMAL. */
    void behave(String manner) {
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/mood"))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"manner\":\"" + manner + "\"}"))
                .build());
    }

    long requests() {
        return count("requests");
    }

    long answered() {
        return count("answered");
    }

    private long count(String member) {
        return Long.parseLong(get("/v1/mood").replaceAll(".*\"" + member + "\":(\\d+).*", "$1"));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
