package ca.policecomms.gateway;

import ca.policecomms.gateway.answer.GatewayProblem;
import ca.policecomms.gateway.answer.Visit;
import ca.policecomms.gateway.route.Access;
import ca.policecomms.gateway.token.InvalidTokenException;
import ca.policecomms.gateway.token.Tokens;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets pass who may, and refuses the others (RFC 6750). */
@ApplicationScoped
class Callers {

    private static final CharSequence WWW_AUTHENTICATE = HttpHeaders.createOptimized("WWW-Authenticate");
    private static final String SCHEME = "Bearer ";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Tokens tokens;

    Callers(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param onward run at once or later on the same event loop, if the caller may pass; otherwise the visit is refused */
    void check(Visit visit, Runnable onward) {
        if (visit.route().access() == Access.PUBLIC) {
            onward.run();
            return;
        }
        List<String> credentials = visit.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            refuse(visit, "Bearer", "This address needs an access token.");
            return;
        }
        String credential = credentials.getFirst();
        if (credentials.size() > 1 || !credential.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            refuseToken(visit, "Exactly one bearer token is taken.");
            return;
        }
        String token = credential.substring(SCHEME.length()).strip();
        if (tokens.isKnown(token)) {
            onward.run();
            return;
        }
        (visit.route().expiredWhileIssuerAway() ? tokens.verifyUnlessAway(token) : tokens.verify(token))
                .onComplete(valid -> onward.run(), failure -> refuse(visit, failure));
    }

    private static void refuse(Visit visit, Throwable failure) {
        if (failure instanceof InvalidTokenException invalid) {
            refuseToken(visit, invalid.getMessage());
            return;
        }
        // Not 401: the token may well be good, and a client must not throw it away.
        visit.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        visit.refuse(GatewayProblem.UNAVAILABLE, "Tokens cannot be checked at the moment. Try again.");
    }

    private static void refuseToken(Visit visit, String reason) {
        refuse(visit, "Bearer error=\"invalid_token\"", reason);
    }

    private static void refuse(Visit visit, String challenge, String reason) {
        visit.response().putHeader(WWW_AUTHENTICATE, challenge);
        visit.refuse(GatewayProblem.UNAUTHENTICATED, reason);
    }
}
