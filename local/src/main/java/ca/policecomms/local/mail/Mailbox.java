package ca.policecomms.local.mail;

import ca.policecomms.local.dist.Trees;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The newest deliveries on disk, one file each, with an index that is read at the start; older ones are dropped. */
final class Mailbox {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final int capacity;
    private final Deque<Envelope> newestFirst = new ArrayDeque<>();
    private long lastId;

    Mailbox(Path folder, int capacity) throws IOException {
        this.folder = folder;
        this.capacity = capacity;
        Files.createDirectories(folder);
        load();
    }

    synchronized Envelope add(String to, String from, String subject, byte[] raw) throws IOException {
        Envelope envelope =
                new Envelope(++lastId, to, from, subject, Instant.now().toString(), raw.length);
        Files.write(file(envelope.id()), raw);
        Files.writeString(
                index(),
                JSON.writeValueAsString(envelope) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        newestFirst.addFirst(envelope);
        while (newestFirst.size() > capacity) {
            Files.deleteIfExists(file(newestFirst.removeLast().id()));
        }
        return envelope;
    }

    /** Newest first; all recipients when {@code to} is null, else those whose address contains it. */
    synchronized List<Envelope> list(String to, int limit) {
        String wanted = to == null ? "" : to.toLowerCase(Locale.ROOT);
        return newestFirst.stream()
                .filter(envelope -> envelope.to().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList();
    }

    synchronized int size() {
        return newestFirst.size();
    }

    synchronized Optional<Envelope> find(long id) {
        return newestFirst.stream().filter(envelope -> envelope.id() == id).findFirst();
    }

    /** The message as it was sent; empty when it was dropped meanwhile. */
    Optional<byte[]> raw(long id) throws IOException {
        return find(id).isPresent() && Files.exists(file(id))
                ? Optional.of(Files.readAllBytes(file(id)))
                : Optional.empty();
    }

    /** Removes all. Ids go on rising, so that a reader who remembers the last one misses nothing. */
    synchronized void clear() throws IOException {
        newestFirst.clear();
        Trees.delete(folder);
        Files.createDirectories(folder);
    }

    private void load() throws IOException {
        if (!Files.exists(index())) {
            return;
        }
        for (String line : Files.readAllLines(index())) {
            try {
                Envelope envelope = JSON.readValue(line, Envelope.class);
                lastId = Math.max(lastId, envelope.id());
                if (Files.exists(file(envelope.id()))) {
                    newestFirst.addFirst(envelope);
                }
            } catch (JsonProcessingException e) {
                // The last line may have been cut by a kill: its message is not listed, the others are.
                continue;
            }
        }
        List<String> kept = new ArrayList<>();
        for (Envelope envelope : newestFirst.reversed()) {
            kept.add(JSON.writeValueAsString(envelope));
        }
        Path fresh = folder.resolve("index.new");
        Files.write(fresh, kept);
        Files.move(fresh, index(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path index() {
        return folder.resolve("index.jsonl");
    }

    private Path file(long id) {
        return folder.resolve(id + ".eml");
    }
}
