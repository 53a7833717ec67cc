package ca.policecomms.commons.events;

import ca.policecomms.commons.inbox.DatabaseFailure;
import ca.policecomms.commons.inbox.Inbox;
import ca.policecomms.commons.inbox.IncomingEvent;
import ca.policecomms.commons.inbox.Outcome;
import ca.policecomms.commons.inbox.PermanentFailure;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services write it; a singleton, so that tests can look at its fields. */
@Singleton
class ThingsConsumer {
    static final String CHANNEL = "things";

    record Thing(long number, boolean poison) {}

    final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    final Map<Long, AtomicInteger> failures = new ConcurrentHashMap<>();
    volatile boolean mended;
    private final Inbox inbox;
    private final DataSource database;

    ThingsConsumer(Inbox inbox, DataSource database) {
        this.inbox = inbox;
        this.database = database;
        inbox.subscribe(CHANNEL, this::apply);
    }

    @Incoming(CHANNEL)
    @Blocking
    void on(ConsumerRecord<String, byte[]> wire) {
        outcomes.add(inbox.accept(CHANNEL, wire, this::apply));
    }

    private void apply(IncomingEvent event) {
        Thing thing = event.dataAs(Thing.class);
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO effect (aggregate, version) VALUES (?, ?)")) {
            insert.setObject(1, event.aggregateId());
            insert.setLong(2, event.aggregateVersion());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
        if (thing.poison() && !mended) {
            throw new PermanentFailure("this thing is poison");
        }
    }
}
