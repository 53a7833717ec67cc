package ca.policecomms.commons.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * SHA-256 over a canonical form: every value with its length, null told from empty, so that no two different sequences
 * of values have the same bytes. Changing the form breaks every chain: it has a version in front.
 */
final class Hashes {

    private static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    Hashes() {
        number(VERSION);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Hashes number(long value) {
        return write(() -> out.writeLong(value));
    }

    Hashes id(UUID value) {
        return number(value.getMostSignificantBits()).number(value.getLeastSignificantBits());
    }

    /** To the microsecond, which is what the database keeps. */
    Hashes time(Instant value) {
        return number(value.getEpochSecond()).number(value.getNano() / 1_000);
    }

    Hashes text(String value) {
        return blob(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    Hashes texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    Hashes blob(byte[] value) {
        if (value == null) {
            return number(-1);
        }
        return number(value.length).write(() -> out.write(value));
    }

    byte[] digest() {
        return sha256(bytes.toByteArray());
    }

    private Hashes write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
