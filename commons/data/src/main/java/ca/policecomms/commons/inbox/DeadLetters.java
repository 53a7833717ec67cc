package ca.policecomms.commons.inbox;

import ca.policecomms.commons.outbox.relay.RelayProducers;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies stored poison to {@code <service>.<consumer>.dlq}, at least once. The headers say why ({@code
 * dead-letter-reason}) and where it was ({@code dead-letter-topic}, {@code -partition}, {@code -offset}); those of the
 * event itself follow.
 */
@ApplicationScoped
public class DeadLetters {
    private static final System.Logger LOG = System.getLogger(DeadLetters.class.getName());
    private static final String UNSENT = """
            SELECT consumer, topic, partition, "offset", key, headers, data, cause FROM inbox_dead_letter
             WHERE sent_at IS NULL ORDER BY failed_at LIMIT 50 FOR UPDATE SKIP LOCKED""";
    private static final String SENT = """
            UPDATE inbox_dead_letter SET sent_at = now()
             WHERE consumer = ? AND topic = ? AND partition = ? AND "offset" = ?""";

    private record Letter(
            String consumer,
            String topic,
            int partition,
            long offset,
            String key,
            Map<String, String> headers,
            byte[] data,
            String cause) {}

    private final Transactions transactions;
    private final Map<String, Object> kafka;
    private final String service;
    private final AtomicBoolean sending = new AtomicBoolean();
    private Producer<String, byte[]> producer;

    @Inject
    public DeadLetters(
            Transactions transactions,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.transactions = transactions;
        this.kafka = kafka;
        this.service = service;
    }

    /** Without waiting: Kafka may be away, and the letters are stored. */
    void sendSoon() {
        if (!sending.getAndSet(true)) {
            Thread.ofVirtual().name("dead-letters").start(() -> {
                sending.set(false);
                sendPending();
            });
        }
    }

    /** Sends what is not sent; called every few seconds. What fails is left for the next call. */
    public synchronized void sendPending() {
        try {
            int sent;
            do {
                sent = transactions.call(this::sendSome);
            } while (sent > 0);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "dead letters wait: {0}", failure.getMessage());
        }
    }

    private int sendSome(Connection connection) throws SQLException {
        List<Letter> letters = unsent(connection);
        for (Letter letter : letters) {
            send(letter);
            InboxRows.update(connection, SENT, letter.consumer(), letter.topic(), letter.partition(), letter.offset());
        }
        return letters.size();
    }

    private static List<Letter> unsent(Connection connection) throws SQLException {
        List<Letter> letters = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNSENT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                letters.add(new Letter(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getString(5),
                        InboxRows.headers(row.getString(6)),
                        row.getBytes(7),
                        row.getString(8)));
            }
        }
        return letters;
    }

    private void send(Letter letter) {
        if (producer == null) {
            producer = RelayProducers.create(kafka);
        }
        var wire = new ProducerRecord<>(service + "." + letter.consumer() + ".dlq", letter.key(), letter.data());
        add(wire, "dead-letter-reason", letter.cause());
        add(wire, "dead-letter-topic", letter.topic());
        add(wire, "dead-letter-partition", Integer.toString(letter.partition()));
        add(wire, "dead-letter-offset", Long.toString(letter.offset()));
        letter.headers().forEach((name, value) -> add(wire, name, value));
        try {
            producer.send(wire).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static void add(ProducerRecord<String, byte[]> wire, String name, String value) {
        wire.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
