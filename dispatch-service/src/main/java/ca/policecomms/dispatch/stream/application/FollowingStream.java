package ca.policecomms.dispatch.stream.application;

import ca.policecomms.dispatch.DispatchConfig;
import ca.policecomms.dispatch.stream.model.Audience;
import ca.policecomms.dispatch.stream.model.StreamEvent;
import ca.policecomms.dispatch.stream.model.StreamHead;
import ca.policecomms.dispatch.stream.model.StreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives a listener every event after its position that it may see, until it or its permission goes (requirement D49). */
@ApplicationScoped
public class FollowingStream {
    private static final int BATCH = 500;
    private static final String RETRY = "retry: 1000\n\n";

    private final StreamLog log;
    private final LiveEvents live;
    private final StreamText text;
    private final Clock clock;
    private final Duration heartbeat;

    FollowingStream(StreamLog log, LiveEvents live, StreamText text, Clock clock, DispatchConfig config) {
        this.log = log;
        this.live = live;
        this.text = text;
        this.clock = clock;
        this.heartbeat = config.stream().heartbeat();
    }

    /** Blocks. @throws IOException when the peer is gone */
    public void follow(Listener listener) throws IOException, InterruptedException {
        long cursor = begin(listener);
        Audience audience = listener.audience().get();
        Instant lastWord = clock.instant();
        while (!live.isClosed() && clock.instant().isBefore(listener.until())) {
            Optional<List<StreamEvent>> next = next(cursor);
            if (next.isEmpty()) {
                cursor = reset(listener);
                continue;
            }
            if (!next.get().isEmpty()) {
                cursor = next.get().getLast().position();
                if (write(next.get(), audience, listener)) {
                    lastWord = clock.instant();
                }
            } else {
                live.await(cursor, heartbeat);
            }
            if (lastWord.plus(heartbeat).isBefore(clock.instant())) {
                say(listener, signOfLife(cursor));
                lastWord = clock.instant();
                audience = listener.audience().get();
            }
        }
    }

    /** Where to begin: at the given position, or at the newest; the first words tell which. */
    private long begin(Listener listener) throws IOException {
        say(listener, RETRY);
        StreamHead head = log.head();
        if (listener.cursor() == null) {
            say(listener, signOfLife(head.position()));
            return head.position();
        }
        return head.continues(listener.cursor()) ? listener.cursor() : reset(listener);
    }

    /** From memory, else from the log; empty (the Optional) when neither has all of it any more. */
    private Optional<List<StreamEvent>> next(long cursor) {
        Optional<List<StreamEvent>> inMemory = live.after(cursor, BATCH);
        if (inMemory.isPresent()) {
            return inMemory;
        }
        List<StreamEvent> stored = log.after(cursor, BATCH);
        // Asked after the events: if some were forgotten before these were read, the head tells.
        return log.head().continues(cursor) ? Optional.of(stored) : Optional.empty();
    }

    /** The listener has to read the board again; it goes on from here meanwhile. */
    private long reset(Listener listener) throws IOException {
        long position = log.head().position();
        say(listener, "id: " + position + "\nevent: reset\ndata: {\"position\":" + position + "}\n\n");
        return position;
    }

    private boolean write(List<StreamEvent> events, Audience audience, Listener listener) throws IOException {
        byte[] seen = text.of(events, audience);
        if (seen.length > 0) {
            listener.out().write(seen);
        }
        return seen.length > 0;
    }

    private static void say(Listener listener, String words) throws IOException {
        listener.out().write(words.getBytes(StandardCharsets.UTF_8));
    }

    /** A comment, and the position: who sees little does not fall behind what is kept. */
    private static String signOfLife(long cursor) {
        return ":\nid: " + cursor + "\n\n";
    }
}
