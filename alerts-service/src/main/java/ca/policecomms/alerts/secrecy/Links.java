package ca.policecomms.alerts.secrecy;

import ca.policecomms.alerts.AlertsConfig;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Links that only their recipient has. Tokens are derived and not random, so that a mail rendered again holds the same
 * link, and nobody who reads the database can make one.
 */
@Singleton
public class Links {
    private static final int MAC_BYTES = 16;

    private final URI origin;
    private final SecretKey signing;

    Links(AlertsConfig config, Keys keys) {
        this.origin = config.publicUrl();
        this.signing = keys.key("links", "HmacSHA256");
    }

    public URI confirm(UUID confirmation) {
        return origin.resolve("/api/alerts/v1/confirmations/" + confirmationToken(confirmation));
    }

    public URI unsubscribe(UUID subscription) {
        return origin.resolve("/unsubscribe/" + unsubscribeToken(subscription));
    }

    public String confirmationToken(UUID confirmation) {
        return signed("confirm", confirmation);
    }

    public String unsubscribeToken(UUID subscription) {
        return signed("unsubscribe", subscription);
    }

    /** The subscription that the token ends; empty when we did not make it. */
    public Optional<UUID> subscriptionOf(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException garbage) {
            return Optional.empty();
        }
        if (bytes.length != 16 + MAC_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        return MessageDigest.isEqual(
                        unsubscribeToken(id).getBytes(StandardCharsets.US_ASCII),
                        token.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Local part of the envelope sender (VERP): a bounce names its delivery, and nobody can forge one. */
    public String envelopeSender(UUID delivery) {
        String hex = delivery.toString().replace("-", "");
        return "b+" + hex + "-" + HexFormat.of().formatHex(mac("envelope", delivery), 0, 8);
    }

    /** What is stored of a token. */
    public static byte[] fingerprint(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(String use, UUID id) {
        byte[] token = ByteBuffer.allocate(16 + MAC_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(mac(use, id), 0, MAC_BYTES)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] mac(String use, UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            return mac.doFinal((use + "/" + id).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
