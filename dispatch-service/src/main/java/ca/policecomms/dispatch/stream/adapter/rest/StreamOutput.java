package ca.policecomms.dispatch.stream.adapter.rest;

import ca.policecomms.dispatch.stream.application.Listener;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;

/** The answer to one listener. Writing blocks while the peer does not read, until somebody cuts it off. */
final class StreamOutput implements Listener.Output {
    private static final long IDLE = 0;

    private final OutputStream body;
    private final HttpServerRequest request;
    private volatile long writingSince = IDLE;

    StreamOutput(OutputStream body, HttpServerRequest request) {
        this.body = body;
        this.request = request;
    }

    @Override
    public void write(byte[] text) throws IOException {
        // The stream of the answer does not tell: it drops what is written after the peer has left.
        if (request.response().closed() || request.response().ended()) {
            throw new IOException("the listener has left");
        }
        writingSince = System.nanoTime();
        try {
            body.write(text);
            body.flush();
        } finally {
            writingSince = IDLE;
        }
    }

    /** Cuts off a peer that has let one write wait for so long; it may come back and resume. */
    boolean cutIfStuck(long nanos) {
        long since = writingSince;
        if (since == IDLE || System.nanoTime() - since < nanos) {
            return false;
        }
        // Of HTTP/1.1 the connection, of HTTP/2 this stream alone.
        request.response().reset();
        return true;
    }
}
