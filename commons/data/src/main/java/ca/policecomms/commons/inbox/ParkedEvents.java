package ca.policecomms.commons.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What an operator does about parked events. */
@ApplicationScoped
public class ParkedEvents {
    private static final UUID FIRST = new UUID(0, 0);

    private final Transactions transactions;
    private final Inbox inbox;

    @Inject
    public ParkedEvents(Transactions transactions, Inbox inbox) {
        this.transactions = transactions;
        this.inbox = inbox;
    }

    /**
     * Aggregates of which events are held back, by consumer and id.
     *
     * @param after the last one of the page before, or null
     */
    public List<ParkedAggregate> list(ParkedAggregate after, int limit) {
        return after == null ? list("", FIRST, limit) : list(after.consumer(), after.aggregateId(), limit);
    }

    List<ParkedAggregate> list(String afterConsumer, UUID afterAggregate, int limit) {
        return transactions.call(connection -> ParkedRows.list(connection, afterConsumer, afterAggregate, limit));
    }

    /**
     * Tries the poisonous event again, and those behind it: after the cause was mended.
     *
     * @param record run in the transaction of the release, with the versions concerned
     * @return false when nothing of this aggregate is parked
     */
    public boolean retry(String consumer, UUID aggregate, Consumer<Map<String, ?>> record) {
        return release(consumer, aggregate, false, record);
    }

    /**
     * Gives up on what is missing, or on the poisonous event, and goes on after it. The dead-letter topic keeps its copy.
     *
     * @param record run in the transaction of the release, with the versions concerned
     * @return false when nothing of this aggregate is parked
     */
    public boolean skip(String consumer, UUID aggregate, Consumer<Map<String, ?>> record) {
        return release(consumer, aggregate, true, record);
    }

    private boolean release(String consumer, UUID aggregate, boolean skip, Consumer<Map<String, ?>> record) {
        boolean released = transactions.call(connection -> {
            Optional<InboxRows.Position> position = InboxRows.position(connection, consumer, aggregate);
            if (position.isEmpty()) {
                return false;
            }
            long before = position.get().lastVersion();
            Optional<IncomingEvent> first = InboxRows.nextParked(connection, consumer, aggregate, before);
            if (first.isEmpty()) {
                return false;
            }
            long last = before;
            if (skip) {
                long version = first.get().aggregateVersion();
                // Stopped: the first one is the poison and goes. Not stopped: what is before the first one is missing.
                last = position.get().parked() ? version : version - 1;
                InboxRows.unpark(connection, consumer, aggregate, last);
            }
            InboxRows.move(connection, consumer, aggregate, last, false);
            record.accept(Map.of("lastVersion", before, "goesOnAfter", last));
            return true;
        });
        if (released) {
            inbox.drainNow(consumer, aggregate);
        }
        return released;
    }

    /** Forgets ids of events seen, and dead letters sent, longer ago than this. Versions are remembered forever. */
    public void purge(Duration olderThan) {
        Instant before = Instant.now().minus(olderThan);
        int deleted;
        do {
            deleted = transactions.call(connection -> ParkedRows.purge(connection, before));
        } while (deleted >= ParkedRows.PURGED_AT_ONCE);
    }
}
