package ca.policecomms.commons.inbox;

import ca.policecomms.commons.testing.EmbeddedKafkaServer;
import ca.policecomms.commons.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An inbox on a database of its own, whose effect writes one row an event. */
public final class InboxFixture {
    static final String CONSUMER = "things";
    static final Consumer<Map<String, ?>> UNRECORDED = versions -> {};
    static final EmbeddedKafkaServer KAFKA = EmbeddedKafkaServer.shared();

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final LocalTransactions transactions;
    final DeadLetters deadLetters;
    final Inbox inbox;
    final ParkedEvents parked;
    final String service;
    private final TestDatabase database;

    public InboxFixture(TestDatabase database, String service) throws SQLException {
        this.database = database;
        this.service = service;
        transactions = new LocalTransactions(database.app());
        deadLetters = new DeadLetters(transactions, Map.of("bootstrap.servers", KAFKA.bootstrapServers()), service);
        inbox = new Inbox(transactions, deadLetters, registry);
        parked = new ParkedEvents(transactions, inbox);
        try (Connection connection = database.owner().getConnection()) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE effect (number bigserial, aggregate uuid, version bigint);"
                            + "GRANT ALL ON effect TO app; GRANT ALL ON SEQUENCE effect_number_seq TO app");
        }
    }

    /** No constraint guards the table: an effect done twice is seen. */
    void effect(IncomingEvent event) {
        try (PreparedStatement insert =
                transactions.current().prepareStatement("INSERT INTO effect (aggregate, version) VALUES (?, ?)")) {
            insert.setObject(1, event.aggregateId());
            insert.setLong(2, event.aggregateVersion());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    public Outcome accept(ConsumerRecord<String, byte[]> wire) {
        return accept(wire, this::effect);
    }

    Outcome accept(ConsumerRecord<String, byte[]> wire, Consumer<IncomingEvent> effect) {
        return inbox.accept(CONSUMER, wire, effect);
    }

    /** Versions of the aggregate in the order in which they took effect. */
    public List<Long> effects(UUID aggregate) throws SQLException {
        List<Long> versions = new ArrayList<>();
        try (Connection connection = database.app().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT version FROM effect WHERE aggregate = ? ORDER BY number")) {
            select.setObject(1, aggregate);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.add(rows.getLong(1));
                }
            }
        }
        return versions;
    }

    public double count(Outcome outcome) {
        return registry.counter(
                        "suite.inbox.events",
                        "consumer",
                        CONSUMER,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .count();
    }

    String deadLetterTopic() {
        return service + "." + CONSUMER + ".dlq";
    }
}
