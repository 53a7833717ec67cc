package ca.policecomms.alerts.subscription.application;

import ca.policecomms.alerts.secrecy.Links;
import ca.policecomms.alerts.subscription.model.Subscriptions;
import ca.policecomms.alerts.subscription.model.Subscriptions.Known;
import ca.policecomms.commons.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A subscriber wants no more. What is fanned out already is not sent either: the ledger asks again before each mail. */
@ApplicationScoped
public class EndingSubscription {
    private final Subscriptions subscriptions;
    private final Links links;
    private final Audit audit;
    private final Clock clock;

    EndingSubscription(Subscriptions subscriptions, Links links, Audit audit, Clock clock) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose link it is, changing nothing; empty for one that we did not make. */
    @Transactional
    public Optional<Known> look(String token) {
        return links.subscriptionOf(token).flatMap(subscriptions::find);
    }

    /** As often as asked: ended is ended. @param via {@code one-click} or {@code page} */
    @Transactional
    public Optional<Known> end(String token, String via) {
        Optional<Known> known = look(token);
        if (known.isPresent() && subscriptions.end(known.get().id(), via, clock.instant())) {
            audit.did("subscription.ended", "subscription/" + known.get().id(), Map.of("via", via));
        }
        return known;
    }
}
