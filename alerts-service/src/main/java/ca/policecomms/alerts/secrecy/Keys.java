package ca.policecomms.alerts.secrecy;

import ca.policecomms.alerts.AlertsConfig;
import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The keys of this service, derived from its one secret by HKDF (RFC 5869): one for each use. */
@Singleton
class Keys {
    private static final int SHORTEST = 32;

    private final byte[] secret;

    Keys(AlertsConfig config) {
        this.secret = config.secret().map(Keys::checked).orElseGet(Keys::passing);
    }

    private static byte[] checked(String text) {
        if (text.length() < SHORTEST) {
            throw new IllegalStateException("suite.alerts.secret must have at least " + SHORTEST + " characters");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] passing() {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "suite.alerts.secret is not set: addresses cannot be encrypted without it. Keep it for good.");
        }
        byte[] random = new byte[SHORTEST];
        new SecureRandom().nextBytes(random);
        return random;
    }

    SecretKey key(String use, String algorithm) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("policecomms/alerts/" + use).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
