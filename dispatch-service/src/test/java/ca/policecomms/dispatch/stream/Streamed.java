package ca.policecomms.dispatch.stream;

import ca.policecomms.dispatch.stream.model.StreamEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Events for tests. */
public final class Streamed {
    private Streamed() {}

    public static StreamEvent event(long position) {
        return event(position, "call", null);
    }

    public static StreamEvent event(long position, String kind, String division, UUID... units) {
        return new StreamEvent(
                position, kind, kind + ".updated", division, Set.of(units), "{\"sequence\":" + position + "}");
    }

    public static List<StreamEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Streamed::event).toList();
    }
}
