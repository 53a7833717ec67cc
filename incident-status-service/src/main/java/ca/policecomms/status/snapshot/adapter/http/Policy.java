package ca.policecomms.status.snapshot.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Content-Security-Policy of a body: nothing is fetched from anywhere, no script runs, and only the style that is in
 * the page itself holds. Made from its bytes: a snapshot may be older, or newer, than this program.
 */
final class Policy {

    static final String NOBODY = "'none'";

    private static final String REST = "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ";
    private static final String BEGIN = "<style>";
    private static final String END = "</style>";
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private Policy() {}

    /** @param ancestors who may frame it */
    static String of(String type, byte[] bytes, String ancestors) {
        if (!type.startsWith("text/html")) {
            return "default-src 'none'; base-uri 'none'; frame-ancestors " + ancestors;
        }
        String html = new String(bytes, StandardCharsets.UTF_8);
        int begin = html.indexOf(BEGIN);
        int end = html.indexOf(END);
        if (begin < 0 || end < begin) {
            return "default-src 'none'; " + REST + ancestors;
        }
        String hash = HASHES.computeIfAbsent(html.substring(begin + BEGIN.length(), end), Policy::hash);
        return "default-src 'none'; style-src 'sha256-" + hash + "'; " + REST + ancestors;
    }

    private static String hash(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
