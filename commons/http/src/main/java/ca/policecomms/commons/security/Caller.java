package ca.policecomms.commons.security;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the current request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private Set<String> actingIn;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's {@code sub}: stable for life, unlike the name; {@code anonymous} without a token. */
    public String subject() {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        Principal principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : principal.getName();
    }

    /** What people call them: full name, else user name; null without a token. */
    public String name() {
        if (identity.isAnonymous()) {
            return null;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String fullName = token.getClaim("name");
            String userName = token.getClaim("preferred_username");
            return fullName != null ? fullName : userName != null ? userName : token.getName();
        }
        return identity.getPrincipal().getName();
    }

    /** The client that the token was issued to ({@code azp}); null when it does not say. */
    public String client() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("azp") : null;
    }

    public Set<String> roles() {
        return actingIn == null ? identity.getRoles() : actingIn;
    }

    public boolean has(String role) {
        return roles().contains(role);
    }

    /**
     * For the rest of the request the caller has these roles alone: fewer than the token's, where more than the token
     * decides in which of them somebody acts.
     *
     * @throws IllegalArgumentException for a role that the token does not have
     */
    public void actIn(Set<String> roles) {
        if (!identity.getRoles().containsAll(roles)) {
            throw new IllegalArgumentException("nobody acts in a role that the token does not have");
        }
        actingIn = Set.copyOf(roles);
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** @throws ProblemException 403 role-forbidden, naming the roles that may, when the caller has none of them */
    public void require(String... anyOf) {
        for (String role : anyOf) {
            if (has(role)) {
                return;
            }
        }
        Set<String> allowed = new TreeSet<>(Set.of(anyOf));
        throw ProblemException.of(
                        CommonProblem.ROLE_FORBIDDEN, "One of these roles is needed: " + String.join(", ", allowed))
                .with("roles", allowed);
    }
}
