package ca.policecomms.status.snapshot.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a renderer makes for one address.
 *
 * @param type media type
 * @param language of the content, null where there are several or none
 * @param id SHA-256 over type, language and bytes, as hex: equal content has one body, wherever it is shown
 */
public record Content(String type, String language, byte[] bytes, String id) {

    public static Content of(String type, String language, String text) {
        return of(type, language, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Content of(String type, String language, byte[] bytes) {
        return new Content(type, language, bytes, id(type, language, bytes));
    }

    private static String id(String type, String language, byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((type + "\n" + (language == null ? "" : language) + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
