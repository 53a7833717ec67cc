package ca.policecomms.alerts.alert.model;

import ca.policecomms.alerts.wording.model.Bilingual;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a message says, in both languages.
 *
 * @param headline one line; also the subject of a mail
 * @param url page with more; may be null
 * @param topics subscriptions to any of them get it
 * @param areas divisions it is about; empty means all
 */
public record Content(Bilingual headline, Bilingual body, Bilingual url, List<String> topics, List<String> areas) {

    public Content {
        topics = List.copyOf(topics);
        areas = List.copyOf(areas);
        requireLine(headline.en());
        requireLine(headline.fr());
        if (!headline.complete() || !body.complete()) {
            throw new IllegalArgumentException("a text is missing in one language");
        }
    }

    /** A control character in a headline could begin another header of the mail. */
    private static void requireLine(String text) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a headline holds a line break or another control character");
        }
    }

    /** The same as an update: whoever could read the version before can read this one, what it names or not. */
    public Content after(Content before) {
        return new Content(
                headline,
                body,
                url,
                union(before.topics, topics),
                areas.isEmpty() || before.areas.isEmpty() ? List.of() : union(before.areas, areas));
    }

    private static List<String> union(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** SHA-256 over all that a reader sees. */
    public byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Bilingual text : new Bilingual[] {headline, body, url}) {
                add(digest, text == null ? null : text.en());
                add(digest, text == null ? null : text.fr());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (text == null ? 0 : 1));
        digest.update(
                java.nio.ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
