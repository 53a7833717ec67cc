package ca.policecomms.commons.events;

import ca.policecomms.commons.outbox.Outbox;
import ca.policecomms.commons.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A use case that publishes, as services write it. */
@ApplicationScoped
class Things {
    static final String TOPIC = "things.thing.v1";

    private final Outbox outbox;
    private final DataSource database;

    Things(Outbox outbox, DataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    @Transactional
    void change(UUID thing, boolean poison, long... versions) {
        OutboxEvent[] events = new OutboxEvent[versions.length];
        for (int i = 0; i < versions.length; i++) {
            events[i] = event(thing, versions[i], poison);
        }
        outbox.append(events);
    }

    @Transactional
    void changeAndFail(UUID thing, long version) {
        outbox.append(event(thing, version, false));
        throw new IllegalStateException("the use case failed after publishing");
    }

    void changeWithoutTransaction(UUID thing, long version) {
        outbox.append(event(thing, version, false));
    }

    private static OutboxEvent event(UUID thing, long version, boolean poison) {
        return new OutboxEvent(
                TOPIC,
                "things.thing.changed.v1",
                thing,
                version,
                Instant.now(),
                new ThingsConsumer.Thing(version, poison),
                true);
    }

    /** Versions in the order in which they took effect. */
    List<Long> effects(UUID thing) throws SQLException {
        List<Long> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT version FROM effect WHERE aggregate = ? ORDER BY number")) {
            select.setObject(1, thing);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.add(rows.getLong(1));
                }
            }
        }
        return versions;
    }
}
