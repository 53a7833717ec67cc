package ca.policecomms.alerts.delivery.adapter.mail;

import ca.policecomms.alerts.alert.model.AlertVersion;
import ca.policecomms.alerts.alert.model.Alerts;
import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.delivery.model.Leased;
import ca.policecomms.alerts.delivery.model.Mail;
import ca.policecomms.alerts.delivery.model.Mails;
import ca.policecomms.alerts.secrecy.AddressVault;
import ca.policecomms.alerts.secrecy.Links;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.profile.AgencyProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Renders mail from templates; HTML values are escaped by the engine. */
@ApplicationScoped
class QuteMails implements Mails {
    private static final String LIST = "updates";

    private final Alerts alerts;
    private final AddressVault vault;
    private final Links links;
    private final AgencyProfile agency;

    QuteMails(Alerts alerts, AddressVault vault, Links links, AgencyProfile agency) {
        this.alerts = alerts;
        this.vault = vault;
        this.links = links;
        this.agency = agency;
    }

    @Override
    public Mail render(Leased delivery) {
        return switch (delivery.purpose()) {
            case ALERT -> alert(delivery);
            case CONFIRMATION -> confirmation(delivery);
        };
    }

    private Mail alert(Leased delivery) {
        AlertVersion version = alerts.find(delivery.versionId())
                .orElseThrow(() -> new IllegalStateException("no version " + delivery.versionId()));
        Language language = delivery.language();
        boolean fr = language == Language.FR;
        Content content = version.content();
        String url = content.url() == null ? null : content.url().in(language);
        List<String> paragraphs = content.body().in(language).lines().toList();
        URI unsubscribe = links.unsubscribe(delivery.subscriptionId());
        String headline = content.headline().in(language);
        return new Mail(
                delivery.id(),
                vault.decrypt(delivery.address()),
                language,
                headline,
                new AlertText(fr, headline, paragraphs, url, sender(fr), unsubscribe.toString()).render(),
                new AlertHtml(fr, language.code(), headline, paragraphs, url, sender(fr), unsubscribe.toString())
                        .render(),
                LIST,
                unsubscribe);
    }

    private Mail confirmation(Leased delivery) {
        Language language = delivery.language();
        boolean fr = language == Language.FR;
        String link = links.confirm(delivery.versionId()).toString();
        Sender sender = sender(fr);
        String subject = (fr ? "Confirmez votre abonnement – " : "Confirm your subscription – ") + sender.name();
        return new Mail(
                delivery.id(),
                vault.decrypt(delivery.address()),
                language,
                subject,
                new ConfirmationText(fr, link, sender).render(),
                new ConfirmationHtml(fr, language.code(), subject, link, sender).render(),
                null,
                null);
    }

    private Sender sender(boolean fr) {
        AgencyProfile.Contact contact = agency.contact();
        return new Sender(
                fr ? agency.name().fr() : agency.name().en(),
                contact.address(),
                contact.telephone(),
                contact.website());
    }
}
