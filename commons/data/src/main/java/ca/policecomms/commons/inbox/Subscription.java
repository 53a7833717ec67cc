package ca.policecomms.commons.inbox;

import java.util.function.Consumer;

/**
 * What a consumer does with its events.
 *
 * @param consumer name of the channel
 * @param effect called in the transaction
 * @param gaps whether every version is needed; false for topics that keep only the latest
 */
record Subscription(String consumer, Consumer<IncomingEvent> effect, boolean gaps) {}
