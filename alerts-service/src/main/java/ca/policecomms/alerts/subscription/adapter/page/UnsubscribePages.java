package ca.policecomms.alerts.subscription.adapter.page;

import ca.policecomms.alerts.subscription.adapter.page.Pages.Words;
import ca.policecomms.alerts.subscription.application.EndingSubscription;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Ending a subscription by its link: a mail program's one click (RFC 8058), or a person's button. */
@ApplicationScoped
class UnsubscribePages {
    private static final Words ASK = new Words(
            "Unsubscribe",
            "Se désabonner",
            "Press the button to get no more notices at this address.",
            "Appuyez sur le bouton pour ne plus recevoir d'avis à cette adresse.");
    private static final Words DONE = new Words(
            "You are unsubscribed",
            "Vous êtes désabonné",
            "No more notices are sent to you.",
            "Plus aucun avis ne vous est envoyé.");
    private static final Words UNKNOWN = new Words(
            "There is no such link",
            "Ce lien n'existe pas",
            "Check that the whole link was copied.",
            "Vérifiez que le lien a été copié en entier.");

    private final EndingSubscription ending;
    private final Pages pages;

    UnsubscribePages(EndingSubscription ending, Pages pages) {
        this.ending = ending;
        this.pages = pages;
    }

    Response ask(String token, HttpHeaders headers) {
        return ending.look(token)
                .map(known -> pages.ask(known.language(), ASK, "Unsubscribe", "Se désabonner", "?via=page"))
                .orElseGet(() -> pages.refuse(headers, CommonProblem.NOT_FOUND, Language.EN, UNKNOWN));
    }

    Response end(String token, String via, HttpHeaders headers) {
        return ending.end(token, "page".equals(via) ? "page" : "one-click")
                .map(known -> pages.tell(200, known.language(), DONE))
                .orElseGet(() -> pages.refuse(headers, CommonProblem.NOT_FOUND, Language.EN, UNKNOWN));
    }
}
