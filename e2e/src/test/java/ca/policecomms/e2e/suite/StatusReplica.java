package ca.policecomms.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more replica of incident-status-service, with ports and a disk of its own; nobody starts it again when it dies. */
public final class StatusReplica implements AutoCloseable {
    private static final int START_SECONDS = 30;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path directory;
    private final int port = freePort();
    private Process process;

    /**
     * @param environment as the suite gives it to its own
     * @param directory for its log
     * @param snapshots where it keeps what it shows
     */
    StatusReplica(Path jar, Map<String, String> environment, Path directory, Path snapshots) throws IOException {
        this.environment = environment;
        this.directory = Files.createDirectories(directory);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("SUITE_STATUS_SNAPSHOTS_DIRECTORY", snapshots.toString());
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx192m"));
        command.addAll(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.flyway.placeholders.app=status_app",
                "-jar",
                jar.toString()));
    }

    /** Returns when its port is open: from then on it owes an answer. */
    public StatusReplica start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("log").toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunningSuite.await(START_SECONDS, "the replica's port; its log is in " + directory, this::listens);
        return this;
    }

    private boolean listens() {
        try (Wire wire = new Wire(origin())) {
            return true;
        } catch (IOException closed) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the replica ended; its log is in " + directory);
            }
            return false;
        }
    }

    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
