package ca.policecomms.dispatch.secrecy;

import ca.policecomms.dispatch.DispatchConfig;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keeps what comes from other agencies' files from everybody who reads the database or a backup of it: AES-256-GCM under
 * a key derived from {@code suite.dispatch.records.secret} (HKDF, RFC 5869). What is encrypted is bound to the row it belongs to,
 * so that it is of no use in another. Form: version byte, 12 bytes nonce, ciphertext with tag.
 */
@Singleton
public class Vault {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = 32;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Vault(DispatchConfig config) {
        this.key = derived(config.records().secret().map(Vault::checked).orElseGet(Vault::passing));
    }

    public byte[] encrypt(UUID row, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException when it was not encrypted with our key for this row */
    public byte[] decrypt(UUID row, byte[] stored) {
        if (stored.length <= 1 + NONCE || stored[0] != VERSION) {
            throw new IllegalArgumentException("not of this vault");
        }
        byte[] nonce = new byte[NONCE];
        System.arraycopy(stored, 1, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, row, nonce).doFinal(stored, 1 + NONCE, stored.length - 1 - NONCE);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("not of this vault", foreign);
        }
    }

    private Cipher cipher(int mode, UUID row, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] checked(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(
                    "suite.dispatch.records.secret must have at least " + SHORTEST + " characters");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] passing() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "suite.dispatch.records.secret is not set: returns of the records system cannot be encrypted without it.");
        }
        byte[] secret = new byte[SHORTEST];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static SecretKey derived(byte[] secret) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand("policecomms/dispatch/records".getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
