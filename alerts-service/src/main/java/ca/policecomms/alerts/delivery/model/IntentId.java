package ca.policecomms.alerts.delivery.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a delivery: UUID version 5 (RFC 9562 section 5.5) of what is sent to whom by which way. It is the mail's
 * Message-ID too, so that a receiver can drop what was sent twice. The database function {@code intent_id} gives the same.
 */
public final class IntentId {
    private static final UUID NAMESPACE = UUID.fromString("8d3f0c52-6f0e-4a57-9d5a-6c1f5a0d7e21");

    private IntentId() {}

    public static UUID of(UUID version, String channel, UUID endpoint) {
        byte[] name = (version + "/" + channel + "/" + endpoint).getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + name.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name);
        ByteBuffer hash = ByteBuffer.wrap(sha1(input.array()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            // Not for security: version 5 is defined over SHA-1.
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
