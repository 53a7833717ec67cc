package ca.policecomms.alerts.subscription.model;

import ca.policecomms.alerts.wording.model.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The subscriptions and the endpoints they go to. */
public interface Subscriptions {
    /** Requests from the network of the address since then. */
    int requestsFrom(String ip, Instant since);

    int requestsFor(UUID endpoint, Instant since);

    /** The one endpoint of that address, made if it is new; locked until the end of the transaction. */
    UUID endpoint(EmailAddress address, Instant now);

    /** @param wording version of the words that were agreed to */
    UUID request(Wish wish, UUID endpoint, String ip, String wording, Instant now);

    /** Keeps a fingerprint of the token only. */
    void expectConfirmation(UUID confirmation, UUID subscription, byte[] fingerprint, Instant now, Instant expiresAt);

    /** Locks it until the end of the transaction. */
    Optional<Confirmation> confirmation(byte[] fingerprint);

    /** Uses the confirmation up: the subscription takes the place of others of its endpoint, which becomes active. */
    void activate(Confirmation confirmation, String ip, Instant now);

    Optional<Known> find(UUID subscription);

    /** @return false when it was not active or paused */
    boolean end(UUID subscription, String via, Instant now);

    /** Requests nobody confirmed. */
    int lapse(Instant now, Duration after);

    record Confirmation(UUID id, UUID subscription, UUID endpoint, Language language, boolean used, Instant expiresAt) {
        public boolean spent(Instant now) {
            return used || !now.isBefore(expiresAt);
        }
    }

    record Known(UUID id, String state, Language language) {}
}
