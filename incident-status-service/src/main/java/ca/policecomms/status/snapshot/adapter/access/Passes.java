package ca.policecomms.status.snapshot.adapter.access;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.publication.model.Audience;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/**
 * Signed leave to read an audience's pages until a moment: works when the identity provider is away, on every replica that
 * has the public key. Form: {@code base64url(pass|audience|expiry in epoch seconds|label).base64url(signature).key}.
 */
public final class Passes {

    /** Nothing else that the key signs begins so. */
    private static final String KIND = "policecomms status pass";

    private static final int PARTS = 4;

    private final SealKeys keys;
    private final Clock clock;

    public Passes(SealKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param label whom it was given to, for the audit; no {@code |} in it */
    public String issue(Audience audience, String label, Instant expiresAt) {
        byte[] content = String.join("|", KIND, audience.name(), Long.toString(expiresAt.getEpochSecond()), label)
                .getBytes(StandardCharsets.UTF_8);
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return text.encodeToString(content) + "." + text.encodeToString(keys.sign(content)) + "." + keys.signingId();
    }

    /** A pass for staff opens the partners' pages too, which show less. */
    boolean admits(Audience audience, String pass) {
        String[] pieces = pass.split("\\.", -1);
        if (pieces.length != 3) {
            return false;
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(pieces[0]);
            if (!keys.verify(pieces[2], content, Base64.getUrlDecoder().decode(pieces[1]))
                    .orElse(false)) {
                return false;
            }
            String[] fields = new String(content, StandardCharsets.UTF_8).split("\\|", PARTS);
            return fields.length == PARTS
                    && fields[0].equals(KIND)
                    && Audience.valueOf(fields[1].toUpperCase(Locale.ROOT)).compareTo(audience) >= 0
                    && clock.instant().getEpochSecond() < Long.parseLong(fields[2]);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
