package ca.policecomms.e2e.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A console that follows dispatch's stream through the gateway, and may lose its connection. */
public final class LiveStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/dispatch/v1/stream";
    private static final int PATIENCE_SECONDS = 15;

    private final Api api;
    private final long start;
    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private InputStream connection;
    private Thread reading;

    /** One fact, at its position of the stream. */
    public record Event(long position, String type, JsonNode line) {
        /** In the timeline of its subject. */
        public long number() {
            return line.path("number").asLong();
        }

        public boolean about(String subjectId) {
            return line.path("subjectId").asText().equals(subjectId);
        }

        /** One member of what the fact says; empty where it does not. */
        public String data(String member) {
            return line.path("data").path(member).asText();
        }
    }

    private LiveStream(Api api, long start) {
        this.api = api;
        this.start = start;
    }

    /** Everything that this person may see after the position of a board. */
    public static LiveStream after(Api api, long position) {
        LiveStream stream = new LiveStream(api, position);
        stream.connect(null);
        return stream;
    }

    /** All that came so far, over all connections, in the order in which it came. */
    public List<Event> seen() {
        return List.copyOf(seen);
    }

    public void await(String what, Predicate<Event> such) {
        RunningSuite.await(PATIENCE_SECONDS, what, () -> seen.stream().anyMatch(such));
    }

    /** The connection is gone; what happens now is not seen. */
    public void drop() {
        try {
            connection.close();
            reading.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Comes back with the id of the last event that was seen. */
    public void resume() {
        connect(seen.isEmpty() ? start : seen.getLast().position());
    }

    private void connect(Long lastEventId) {
        try {
            connection = api.follow(PATH + "?after=" + start, lastEventId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        InputStream current = connection;
        reading = Thread.ofVirtual().start(() -> read(current));
    }

    private void read(InputStream from) {
        long id = -1;
        String type = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                    type = null;
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ") && type != null) {
                    seen.add(new Event(id, type, JSON.readTree(line.substring(6))));
                }
            }
        } catch (IOException dropped) {
            // Whoever misses something says so.
        }
    }

    @Override
    public void close() {
        drop();
    }
}
