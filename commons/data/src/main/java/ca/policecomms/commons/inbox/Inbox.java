package ca.policecomms.commons.inbox;

import ca.policecomms.commons.event.EventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Applies each received event once and in the order of its aggregate, whatever Kafka repeats, reorders or delays.
 *
 * <p>The decision about an event and its effect are one transaction. {@code accept} returns when the outcome is
 * committed, so that the offset may be committed after it; it does not return while the database is away. Two consumers
 * that get the same event during a rebalance are told apart by the locked position of the aggregate. Thread-safe.
 */
@ApplicationScoped
public class Inbox {
    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

    private record Applied(Outcome outcome, boolean hasWaiting) {}

    private final Transactions transactions;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    @Inject
    public Inbox(Transactions transactions, DeadLetters deadLetters, MeterRegistry registry) {
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.metrics = new InboxMetrics(registry);
        this.retries = new Retries(metrics);
    }

    /**
     * Names a consumer and its effect before its first event comes, so that events parked by an earlier process can be
     * applied when an operator releases them. Called in the constructor of the consuming bean.
     */
    public void subscribe(String consumer, Consumer<IncomingEvent> effect) {
        subscriptions.put(consumer, new Subscription(consumer, effect, true));
    }

    /**
     * Applies an event, exactly once, when every earlier version of its aggregate has been applied.
     *
     * @param consumer name of the channel; also the middle of the dead-letter topic's name
     * @param effect called in a transaction, with a body of any type: it ignores types that it does not know. Throws
     *     {@link PermanentFailure} for an event that can never be applied. May be called again after any failure.
     */
    public Outcome accept(String consumer, ConsumerRecord<String, byte[]> wire, Consumer<IncomingEvent> effect) {
        return accept(new Subscription(consumer, effect, true), wire);
    }

    /**
     * The same for compacted topics, where only the latest version is sure to exist: an event newer than the last one
     * applied is applied at once.
     */
    public Outcome acceptLatest(String consumer, ConsumerRecord<String, byte[]> wire, Consumer<IncomingEvent> effect) {
        return accept(new Subscription(consumer, effect, false), wire);
    }

    private Outcome accept(Subscription subscription, ConsumerRecord<String, byte[]> wire) {
        subscriptions.put(subscription.consumer(), subscription);
        Outcome outcome = decide(subscription, wire);
        metrics.event(subscription.consumer(), outcome);
        return outcome;
    }

    private Outcome decide(Subscription subscription, ConsumerRecord<String, byte[]> wire) {
        if (wire.value() == null && wire.headers().lastHeader(EventHeaders.ID) == null) {
            return Outcome.IGNORED;
        }
        IncomingEvent event;
        try {
            event = IncomingEvent.from(wire);
        } catch (PermanentFailure unreadable) {
            return buryUnreadable(subscription.consumer(), wire, unreadable);
        }
        Applied applied;
        try {
            applied = retries.run(
                    subscription.consumer(),
                    () -> transactions.call(connection -> apply(connection, subscription, event)));
        } catch (PermanentFailure poison) {
            return bury(subscription.consumer(), event, poison);
        }
        if (applied.outcome() == Outcome.PARKED_GAP) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0}: version {1} of {2} came before an earlier one and waits",
                    subscription.consumer(),
                    event.aggregateVersion(),
                    event.aggregateId());
        }
        if (applied.hasWaiting()) {
            drain(subscription, event.aggregateId());
        }
        return applied.outcome();
    }

    private static Applied apply(Connection connection, Subscription subscription, IncomingEvent event)
            throws SQLException {
        String consumer = subscription.consumer();
        InboxRows.Taken taken = InboxRows.take(connection, consumer, event, subscription.gaps());
        Outcome outcome = switch (taken.decision()) {
            case "apply" -> {
                subscription.effect().accept(event);
                yield Outcome.APPLIED;
            }
            case "duplicate" -> Outcome.DUPLICATE;
            case "older" -> Outcome.OLDER;
            case "behind" -> {
                InboxRows.park(connection, consumer, event, "behind", null);
                yield Outcome.PARKED_BEHIND;
            }
            case "gap" -> {
                InboxRows.park(connection, consumer, event, "gap", null);
                yield Outcome.PARKED_GAP;
            }
            default -> throw new IllegalStateException(taken.decision());
        };
        return new Applied(outcome, taken.hasWaiting());
    }

    private Outcome buryUnreadable(String consumer, ConsumerRecord<String, byte[]> wire, PermanentFailure cause) {
        retries.forever(
                consumer,
                () -> transactions.call(connection -> {
                    InboxRows.deadLetter(connection, consumer, wire, cause.getMessage());
                    return true;
                }));
        LOG.log(
                System.Logger.Level.ERROR,
                "{0}: {1}-{2} at {3} is not an event: {4}",
                consumer,
                wire.topic(),
                wire.partition(),
                wire.offset(),
                cause.getMessage());
        deadLetters.sendSoon();
        return Outcome.DEAD_LETTERED;
    }

    /** Stores the event, stops its aggregate and has a copy sent to the dead-letter topic: one transaction. */
    private Outcome bury(String consumer, IncomingEvent event, PermanentFailure cause) {
        Outcome outcome = retries.forever(
                consumer,
                () -> transactions.call(connection -> {
                    long last = InboxRows.position(connection, consumer, event.aggregateId())
                            .map(InboxRows.Position::lastVersion)
                            .orElse(0L);
                    if (event.aggregateVersion() <= last) {
                        // Another consumer of a rebalance was faster, and could.
                        return Outcome.OLDER;
                    }
                    InboxRows.markSeen(connection, consumer, event.id());
                    InboxRows.move(connection, consumer, event.aggregateId(), last, true);
                    InboxRows.park(connection, consumer, event, "poison", cause.getMessage());
                    InboxRows.deadLetter(connection, consumer, event, cause.getMessage());
                    return Outcome.DEAD_LETTERED;
                }));
        LOG.log(
                System.Logger.Level.ERROR,
                "{0}: version {1} of {2} ({3}) cannot be applied, its aggregate is parked: {4}",
                consumer,
                event.aggregateVersion(),
                event.aggregateId(),
                event.type(),
                cause.getMessage());
        deadLetters.sendSoon();
        return outcome;
    }

    /** Applies the parked events of an aggregate that have become next, each in a transaction of its own. */
    private void drain(Subscription subscription, UUID aggregate) {
        String consumer = subscription.consumer();
        boolean more = true;
        while (more) {
            IncomingEvent[] current = new IncomingEvent[1];
            try {
                more = retries.run(
                        consumer,
                        () -> transactions.call(connection -> applyNext(connection, subscription, aggregate, current)));
            } catch (PermanentFailure poison) {
                bury(consumer, current[0], poison);
                return;
            }
        }
    }

    private static boolean applyNext(
            Connection connection, Subscription subscription, UUID aggregate, IncomingEvent[] current)
            throws SQLException {
        String consumer = subscription.consumer();
        InboxRows.Position position =
                InboxRows.position(connection, consumer, aggregate).orElse(new InboxRows.Position(0, false));
        InboxRows.unpark(connection, consumer, aggregate, position.lastVersion());
        if (position.parked()) {
            return false;
        }
        var next = InboxRows.nextParked(connection, consumer, aggregate, position.lastVersion())
                .filter(event -> !subscription.gaps() || event.aggregateVersion() == position.lastVersion() + 1);
        if (next.isEmpty()) {
            return false;
        }
        current[0] = next.get();
        long version = next.get().aggregateVersion();
        InboxRows.move(connection, consumer, aggregate, version, false);
        InboxRows.unpark(connection, consumer, aggregate, version);
        subscription.effect().accept(next.get());
        return true;
    }

    /**
     * Applies what has become next among parked events of the consumers known to this process: after a release by an
     * operator, and after a process that ended between two of them. Called every few seconds.
     */
    public void drainReleased() {
        for (Subscription subscription : subscriptions.values()) {
            for (UUID aggregate : ready(subscription)) {
                drain(subscription, aggregate);
            }
        }
    }

    private Collection<UUID> ready(Subscription subscription) {
        List<UUID> ready = transactions.call(
                connection -> ParkedRows.ready(connection, subscription.consumer(), subscription.gaps()));
        long parked = transactions.call(connection -> ParkedRows.aggregates(connection, subscription.consumer()));
        metrics.parked(subscription.consumer(), parked);
        return ready;
    }

    /** Whether this process consumes anything. */
    boolean isUsed() {
        return !subscriptions.isEmpty();
    }

    /** Applies now what an operator has released, if this process knows the consumer; others do it within seconds. */
    void drainNow(String consumer, UUID aggregate) {
        Subscription subscription = subscriptions.get(consumer);
        if (subscription != null) {
            drain(subscription, aggregate);
        }
    }

    /** Ends the retries: the process is going down, and what is not applied comes again. */
    public void close() {
        retries.close();
    }
}
