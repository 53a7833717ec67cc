package ca.policecomms.status.page.adapter.rendering;

import io.quarkus.qute.RawString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style sheet, inside every page, and its hash for the Content-Security-Policy. */
public final class Style {

    private static final String CSS = Files.text("style.css").replace("\n", "");

    /** For the templates, which would escape it otherwise. */
    static final RawString ELEMENT_CONTENT = new RawString(CSS);

    /**
     * Nothing is fetched from anywhere, no script runs, nobody frames the page. Script-free data blocks and inline SVG
     * need no exception.
     */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Style() {}

    private static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
