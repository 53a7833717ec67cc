package ca.policecomms.alerts.subscription.application;

import ca.policecomms.alerts.AlertsConfig;
import ca.policecomms.alerts.delivery.application.Bells;
import ca.policecomms.alerts.delivery.model.Lane;
import ca.policecomms.alerts.delivery.model.Ledger;
import ca.policecomms.alerts.secrecy.Links;
import ca.policecomms.alerts.subscription.model.Subscriptions;
import ca.policecomms.alerts.subscription.model.Wish;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody asks to be told. Nothing is sent but a mail that asks the owner of the address; what is answered, and how
 * long it takes, is the same whether the address is known or not.
 */
@ApplicationScoped
public class RequestingSubscription {
    /** How long a link to confirm is good. */
    public static final Duration OPEN = Duration.ofHours(48);
    /** Version of the words in mail and page that a subscriber agrees to. */
    public static final String WORDING = "2026-11";

    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final Links links;
    private final Bells bells;
    private final AlertsConfig.Subscriptions limits;
    private final Clock clock;

    RequestingSubscription(
            Subscriptions subscriptions, Ledger ledger, Links links, Bells bells, AlertsConfig config, Clock clock) {
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.links = links;
        this.bells = bells;
        this.limits = config.subscriptions();
        this.clock = clock;
    }

    /** @throws ProblemException 429 when too many requests came from the network */
    @Transactional
    public void request(Wish wish, String ip) {
        Instant now = clock.instant();
        if (subscriptions.requestsFrom(ip, now.minus(Duration.ofHours(1))) >= limits.perNetworkAndHour()) {
            throw ProblemException.of(
                    CommonProblem.TOO_MANY_REQUESTS, "Too many requests came from your network. Try again in an hour.");
        }
        UUID endpoint = subscriptions.endpoint(wish.address(), now);
        boolean enough =
                subscriptions.requestsFor(endpoint, now.minus(Duration.ofDays(1))) >= limits.perAddressAndDay();
        UUID subscription = subscriptions.request(wish, endpoint, ip, WORDING, now);
        if (enough) {
            return;
        }
        UUID confirmation = Ids.next();
        Instant expiresAt = now.plus(OPEN);
        subscriptions.expectConfirmation(
                confirmation, subscription, Links.fingerprint(links.confirmationToken(confirmation)), now, expiresAt);
        ledger.addConfirmation(confirmation, endpoint, subscription, wish.language(), expiresAt);
        bells.ringAfterCommit(Lane.PRIORITY);
    }
}
