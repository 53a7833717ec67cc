package ca.policecomms.alerts.secrecy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps addresses of recipients from everybody who reads the database: AES-256-GCM for sending to them, a keyed hash for
 * finding them again. Form: version byte, 12 bytes nonce, ciphertext with tag.
 */
@Singleton
public class AddressVault {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey encryption;
    private final SecretKey hashing;
    private final SecureRandom random = new SecureRandom();

    AddressVault(Keys keys) {
        this.encryption = keys.key("address", "AES");
        this.hashing = keys.key("address-hash", "HmacSHA256");
    }

    public byte[] encrypt(String address) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] encrypted = cipher.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + encrypted.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException when it was not encrypted with our key */
    public String decrypt(byte[] stored) {
        try {
            if (stored.length <= 1 + NONCE || stored[0] != VERSION) {
                throw new IllegalArgumentException("not an address of ours");
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, stored, 1, NONCE));
            return new String(cipher.doFinal(stored, 1 + NONCE, stored.length - 1 - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("not an address of ours", foreign);
        }
    }

    /** The same for every spelling of one mailbox: one address is one endpoint. */
    public byte[] hash(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return mac.doFinal(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
