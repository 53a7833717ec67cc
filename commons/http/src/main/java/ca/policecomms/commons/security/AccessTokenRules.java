package ca.policecomms.commons.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;

/**
 * What a token must be beside signed, in time, and meant for us: signed with RS256 or ES256, and an access token. An ID
 * token tells a client who signed in; taken here it would let every client act for its users.
 */
@Unremovable
@ApplicationScoped
public class AccessTokenRules implements Validator {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    @Override
    public String validate(JwtContext context) throws MalformedClaimException {
        for (JsonWebStructure signed : context.getJoseObjects()) {
            if (!ALGORITHMS.contains(signed.getAlgorithmHeaderValue())) {
                return "signature algorithm not allowed";
            }
        }
        String type = context.getJwtClaims().getStringClaimValue("typ");
        return "Bearer".equals(type) ? null : "not an access token";
    }
}
