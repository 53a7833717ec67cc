package ca.policecomms.dispatch.stream.application;

import ca.policecomms.dispatch.stream.model.Audience;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One console that follows the stream.
 *
 * @param cursor the last position it has seen; null to begin with what happens from now on
 * @param until when its permission ends; it comes back with a new one
 * @param audience asked again now and then: crews change
 * @param out where events are written; blocks while the peer does not read
 */
public record Listener(Long cursor, Instant until, Supplier<Audience> audience, Output out) {

    /** The way to the peer. */
    public interface Output {
        /** @throws IOException when the peer is gone */
        void write(byte[] text) throws IOException;
    }
}
