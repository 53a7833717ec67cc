package ca.policecomms.alerts.subscription.application;

import ca.policecomms.alerts.secrecy.Links;
import ca.policecomms.alerts.subscription.model.Subscriptions;
import ca.policecomms.alerts.subscription.model.Subscriptions.Confirmation;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The owner of an address agrees. */
@ApplicationScoped
public class ConfirmingSubscription {
    private final Subscriptions subscriptions;
    private final Audit audit;
    private final Clock clock;

    ConfirmingSubscription(Subscriptions subscriptions, Audit audit, Clock clock) {
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param spent used or too old: nothing can be done with the link */
    public record Link(Language language, boolean spent) {}

    /** What a link is good for, changing nothing; empty for one that we did not make. */
    @Transactional
    public Optional<Link> look(String token) {
        return subscriptions.confirmation(Links.fingerprint(token)).map(this::link);
    }

    /** Uses the link; one that is spent already is answered as it is. */
    @Transactional
    public Optional<Link> confirm(String token, String ip) {
        Optional<Confirmation> found = subscriptions.confirmation(Links.fingerprint(token));
        Optional<Link> link = found.map(this::link);
        if (link.isPresent() && !link.get().spent()) {
            subscriptions.activate(found.get(), ip, clock.instant());
            audit.did("subscription.confirmed", "subscription/" + found.get().subscription(), Map.of("method", "link"));
        }
        return link;
    }

    private Link link(Confirmation confirmation) {
        Instant now = clock.instant();
        return new Link(confirmation.language(), confirmation.spent(now));
    }
}
