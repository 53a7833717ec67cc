package ca.policecomms.dispatch.stream.application;

import ca.policecomms.dispatch.stream.model.Audience;
import ca.policecomms.dispatch.stream.model.StreamEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Events as bytes for those who may see them. Hundreds of consoles that keep up ask for the same events and may see the
 * same of them: each kind of audience has its last answer kept. Thread-safe.
 */
@ApplicationScoped
class StreamText {
    private static final int KINDS = 32;

    private record Written(long from, long to, Audience audience, byte[] bytes) {
        boolean is(long first, long last, Audience other) {
            return from == first && to == last && audience.equals(other);
        }
    }

    private final AtomicReferenceArray<Written> last = new AtomicReferenceArray<>(KINDS);

    /** What of these events the audience sees; empty when that is nothing. The bytes are shared: not to be changed. */
    byte[] of(List<StreamEvent> events, Audience audience) {
        long from = events.getFirst().position();
        long to = events.getLast().position();
        int kind = Math.floorMod(audience.hashCode(), KINDS);
        Written known = last.get(kind);
        if (known == null || !known.is(from, to, audience)) {
            known = new Written(from, to, audience, write(events, audience));
            last.set(kind, known);
        }
        return known.bytes();
    }

    private static byte[] write(List<StreamEvent> events, Audience audience) {
        StringBuilder text = new StringBuilder();
        events.stream().filter(audience::sees).forEach(event -> event.write(text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
