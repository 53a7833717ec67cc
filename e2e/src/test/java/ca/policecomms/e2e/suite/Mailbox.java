package ca.policecomms.e2e.suite;

import ca.policecomms.local.settings.Port;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of the public with a mail address of their own, and what the suite's mail sink took for it. */
public final class Mailbox {
    private static final Pattern CONFIRMATION = Pattern.compile("/confirmations/([A-Za-z0-9_.~-]+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int SOON_SECONDS = 20;

    private final RunningSuite suite;
    private final String address;
    private final Map<Long, Letter> read = new TreeMap<>();

    private Mailbox(RunningSuite suite, String address) {
        this.suite = suite;
        this.address = address;
    }

    /** @param all the whole message as the sink tells it */
    public record Letter(String subject, String text, String all) {}

    /** Subscribes, and follows the link of the mail that comes of it. */
    public static Mailbox subscribed(RunningSuite suite, String language, String... topics) {
        Mailbox mailbox = new Mailbox(suite, "reader-" + UUID.randomUUID() + "@example.org");
        Api anyone = Api.anonymous(suite);
        anyone.post(
                        "/api/alerts/v1/subscriptions",
                        Map.of("email", mailbox.address, "language", language, "topics", List.of(topics)))
                .must(202);
        RunningSuite.await(
                SOON_SECONDS, "the confirmation mail", () -> mailbox.letters().size() == 1);
        Matcher link = CONFIRMATION.matcher(mailbox.letters().getFirst().all());
        if (!link.find()) {
            throw new AssertionError("no link to confirm in the mail");
        }
        anyone.post("/api/alerts/v1/confirmations/" + link.group(1), Map.of()).must(200);
        return mailbox;
    }

    /** All letters, oldest first. */
    public List<Letter> letters() {
        JsonNode list = read("/messages?limit=200&to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        List<JsonNode> envelopes = new ArrayList<>();
        list.forEach(envelopes::add);
        envelopes.sort(Comparator.comparingLong(envelope -> envelope.path("id").asLong()));
        envelopes.forEach(envelope -> read.computeIfAbsent(
                envelope.path("id").asLong(),
                id -> letter(id, envelope.path("subject").asText())));
        return List.copyOf(read.values());
    }

    private List<String> subjects() {
        return letters().stream().map(Letter::subject).toList();
    }

    /** The subjects of what came after the confirmation. */
    public List<String> told() {
        List<String> subjects = subjects();
        return subjects.subList(1, subjects.size());
    }

    /** Waits until a letter with this subject is there. */
    public Letter await(String subject) {
        return await(1, subject, "");
    }

    /** Waits for the nth letter with this subject, which must hold the text. */
    public Letter await(int time, String subject, String text) {
        RunningSuite.await(
                SOON_SECONDS,
                "mail " + time + " about: " + subject,
                () -> about(subject).size() >= time);
        Letter letter = about(subject).get(time - 1);
        if (!letter.text().contains(text)) {
            throw new AssertionError("\"" + text + "\" is not in the mail: " + letter.text());
        }
        return letter;
    }

    private List<Letter> about(String subject) {
        return letters().stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList();
    }

    private Letter letter(long id, String subject) {
        JsonNode whole = read("/messages/" + id);
        return new Letter(subject, whole.path("message").path("text").asText(), whole.toString());
    }

    private JsonNode read(String path) {
        try {
            URI uri = URI.create(suite.origin(Port.MAIL_WEB) + path);
            return JSON.readTree(CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
