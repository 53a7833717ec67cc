package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.DispatchConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which calls from one telephone number are found: half of an HMAC-SHA-256 of the number. Whoever reads the
 * table of keys learns no number; trying all numbers takes the secret, which is not in the database.
 */
@Startup
@Singleton
public class PhoneKeys {
    private static final int LEAST_SECRET = 32;
    private static final int LEAST_DIGITS = 7;
    private static final int NORTH_AMERICAN_WITH_PREFIX = 11;

    private final SecretKeySpec secret;

    @Inject
    PhoneKeys(DispatchConfig config, LaunchMode mode) {
        this(config.phoneKey().orElseGet(() -> {
            if (mode == LaunchMode.NORMAL) {
                throw new ConfigurationException("Calls from one number cannot be found again: set"
                        + " suite.dispatch.phone-key to " + LEAST_SECRET + " random characters or more.");
            }
            return "for development and tests only, no secret";
        }));
    }

    PhoneKeys(String secret) {
        if (secret.length() < LEAST_SECRET) {
            throw new ConfigurationException(
                    "suite.dispatch.phone-key is too short: " + LEAST_SECRET + " characters or more.");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @return null for no number, and for one of fewer than seven digits, which is nobody's own */
    public UUID of(String phone) {
        String digits = phone == null ? "" : digits(phone);
        if (digits.length() < LEAST_DIGITS) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            ByteBuffer sum = ByteBuffer.wrap(mac.doFinal(digits.getBytes(StandardCharsets.US_ASCII)));
            return new UUID(sum.getLong(), sum.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** One spelling of a number: no extension, no marks, no North American long-distance prefix. */
    private static String digits(String phone) {
        String digits = phone.split("[xX;eE]", 2)[0].replaceAll("\\D", "");
        return digits.length() == NORTH_AMERICAN_WITH_PREFIX && digits.startsWith("1") ? digits.substring(1) : digits;
    }
}
