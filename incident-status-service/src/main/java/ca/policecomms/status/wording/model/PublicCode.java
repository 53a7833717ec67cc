package ca.policecomms.status.wording.model;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Names of things in public addresses and in the Statuspage API: 12 lower-case letters and digits, stable for life. They
 * tell nothing about order or time, unlike the ids behind them.
 */
public final class PublicCode {

    public static final int LENGTH = 12;

    private static final Pattern VALID = Pattern.compile("[0-9a-z]{12}");
    private static final BigInteger RANGE = BigInteger.valueOf(36).pow(LENGTH);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicCode() {}

    public static boolean valid(String code) {
        return code != null && VALID.matcher(code).matches();
    }

    public static String random() {
        return of(new BigInteger(128, RANDOM));
    }

    /** The same code for the same name, on every installation: for what a profile file brings. */
    public static String derivedFrom(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return of(new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String of(BigInteger number) {
        String digits = number.mod(RANGE).toString(36);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
