package ca.policecomms.commons.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.SocketException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals decided by our own code and by the security layer. */
@Singleton
public class RefusalMappers {

    private static final Logger LOG = Logger.getLogger(RefusalMappers.class);

    private static final List<Class<? extends Throwable>> ISSUER_AWAY = List.of(
            OIDCException.class,
            SocketException.class,
            java.util.concurrent.TimeoutException.class,
            io.smallrye.mutiny.TimeoutException.class);

    private final ProblemResponses responses;

    RefusalMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal) {
        return responses.of(refusal);
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException refusal) {
        return responses.of(CommonProblem.UNAUTHENTICATED, "Send an access token in the Authorization header.");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal) {
        return responses.of(CommonProblem.ROLE_FORBIDDEN, "None of your roles allows this.");
    }

    /** The identity provider was away when the service started, and still is. */
    @ServerExceptionMapper
    public Response issuerAway(OIDCException away) {
        return unchecked(away);
    }

    /** A token whose keys cannot be fetched is not wrong, so the client is told to try again, not to sign in again. */
    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refusal) {
        for (Class<? extends Throwable> away : ISSUER_AWAY) {
            if (Causes.anyOf(refusal, away)) {
                return unchecked(refusal);
            }
        }
        return responses.of(CommonProblem.UNAUTHENTICATED, "The access token is not valid or has expired.");
    }

    private Response unchecked(Throwable away) {
        LOG.warnf("Access token not checked, the identity provider is out of reach: %s", away.getMessage());
        return responses.of(CommonProblem.UNAVAILABLE, "Sign-in cannot be checked at the moment; try again soon.");
    }
}
