package ca.policecomms.alerts.subscription.adapter.page;

import ca.policecomms.alerts.AlertsProblem;
import ca.policecomms.alerts.subscription.adapter.page.Pages.Words;
import ca.policecomms.alerts.subscription.application.ConfirmingSubscription;
import ca.policecomms.alerts.subscription.application.ConfirmingSubscription.Link;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.problem.CommonProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The second half of the double opt-in: programs that open links do not agree for their owners, a button does. */
@Path("/v1/confirmations/{token}")
@PermitAll
@RunOnVirtualThread
public class ConfirmationResource {
    private static final Words ASK = new Words(
            "Confirm your subscription",
            "Confirmez votre abonnement",
            "Press the button to get notices at the address to which the link was sent.",
            "Appuyez sur le bouton pour recevoir des avis à l'adresse où le lien a été envoyé.");
    private static final Words DONE = new Words(
            "You are subscribed",
            "Vous êtes abonné",
            "Every mail has a link to end the subscription.",
            "Chaque courriel comporte un lien pour mettre fin à l'abonnement.");
    private static final Words SPENT = new Words(
            "This link cannot be used any more",
            "Ce lien ne peut plus être utilisé",
            "The link was used before, or it is older than 48 hours.",
            "Le lien a déjà été utilisé ou date de plus de 48 heures.");
    private static final Words UNKNOWN = new Words(
            "There is no such link",
            "Ce lien n'existe pas",
            "Check that the whole link was copied.",
            "Vérifiez que le lien a été copié en entier.");

    private final ConfirmingSubscription confirming;
    private final Pages pages;

    ConfirmationResource(ConfirmingSubscription confirming, Pages pages) {
        this.confirming = confirming;
        this.pages = pages;
    }

    @GET
    public Response ask(@PathParam("token") String token, @Context HttpHeaders headers) {
        Optional<Link> link = confirming.look(token);
        return link.isPresent() && !link.get().spent()
                ? pages.ask(link.get().language(), ASK, "Confirm", "Confirmer", "")
                : refused(link, headers);
    }

    @POST
    public Response confirm(
            @PathParam("token") String token, @Context HttpServerRequest http, @Context HttpHeaders headers) {
        Optional<Link> link = confirming.confirm(token, http.remoteAddress().hostAddress());
        return link.isPresent() && !link.get().spent()
                ? pages.tell(200, link.get().language(), DONE)
                : refused(link, headers);
    }

    private Response refused(Optional<Link> link, HttpHeaders headers) {
        return link.isPresent()
                ? pages.refuse(headers, AlertsProblem.TOKEN_SPENT, link.get().language(), SPENT)
                : pages.refuse(headers, CommonProblem.NOT_FOUND, Language.EN, UNKNOWN);
    }
}
