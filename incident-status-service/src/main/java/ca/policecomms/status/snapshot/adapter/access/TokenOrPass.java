package ca.policecomms.status.snapshot.adapter.access;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.AudienceAccess;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An access token with a role, or a pass; the pass also as the password of Basic, for browsers. */
public final class TokenOrPass implements AudienceAccess {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final StoredTokens tokens;
    private final Passes passes;
    private final Map<Audience, Set<String>> roles;

    public TokenOrPass(StoredTokens tokens, Passes passes, Map<Audience, Set<String>> roles) {
        this.tokens = tokens;
        this.passes = passes;
        this.roles = roles;
    }

    @Override
    public boolean admits(Audience audience, String authorization) {
        if (authorization == null) {
            return false;
        }
        String lower = authorization.toLowerCase(Locale.ROOT);
        if (lower.startsWith(BASIC)) {
            return password(authorization.substring(BASIC.length()))
                    .filter(pass -> passes.admits(audience, pass))
                    .isPresent();
        }
        if (!lower.startsWith(BEARER)) {
            return false;
        }
        String given = authorization.substring(BEARER.length()).strip();
        return passes.admits(audience, given)
                || tokens.roles(given)
                        .filter(held -> held.stream().anyMatch(roles.get(audience)::contains))
                        .isPresent();
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return pair.contains(":") ? Optional.of(pair.substring(pair.indexOf(':') + 1)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
