package ca.policecomms.commons.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka 4 broker and controller (KRaft) inside the test's JVM, on free loopback ports.
 *
 * <p>Address and data stay the same through {@link #stop()} and {@link #start()}, so that an outage can be simulated.
 * Topics are created on first use with three partitions. Thread-safe.
 */
public final class EmbeddedKafkaServer implements AutoCloseable {
    static {
        QuietLogs.of("kafka", "org.apache.kafka", "state.change.logger");
    }

    private static EmbeddedKafkaServer shared;

    private final Path directory = TestDirectories.create("test-kafka");
    private final int port = FreePorts.next();
    private final Map<String, String> settings = settings(port, FreePorts.next(), directory);
    private KafkaRaftServer server;

    /** A new broker, started. Stopped and removed by {@link #close()} or at the end of the JVM. */
    public EmbeddedKafkaServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        format();
        start();
    }

    /** The one broker of this class loader; plain tests share it, each with topics of its own. */
    public static synchronized EmbeddedKafkaServer shared() {
        if (shared == null) {
            shared = new EmbeddedKafkaServer();
        }
        return shared;
    }

    static String sharedAddress() {
        return shared().bootstrapServers();
    }

    static void stopShared() {
        shared().stop();
    }

    static void startShared() {
        shared().start();
    }

    /** Does nothing when it runs. */
    public synchronized void start() {
        if (server == null) {
            server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
        }
    }

    /** Closes every connection and waits for the end of the broker; data and address are kept. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** {@code host:port}, also while it is stopped. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Creates a topic with so many partitions; fails if it exists. */
    public void createTopic(String name, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("topic " + name + " was not created", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public synchronized void close() {
        stop();
        TestDirectories.delete(directory);
    }

    private void format() {
        Path file = directory.resolve("server.properties");
        try {
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        if (StorageTool.execute(arguments, new PrintStream(PrintStream.nullOutputStream())) != 0) {
            throw new IllegalStateException("Kafka storage was not formatted in " + directory);
        }
    }

    private static Map<String, String> settings(int port, int controllerPort, Path directory) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
                Map.entry("log.dirs", directory.resolve("data").toString()),
                Map.entry("num.partitions", "3"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Tests should not wait for other members of a group, nor give 128 MiB of heap to the cleaner.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "500"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"));
    }
}
