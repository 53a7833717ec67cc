package ca.policecomms.gateway.answer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What remains of a request's body once the answer has been given without it.
 *
 * <p>A short rest is read and dropped, and the connection lives on. Otherwise the connection is closed, though not at once: closing
 * a socket with unread input makes TCP send a reset, which can overtake the answer (RFC 9112, 9.6). So input is dropped for a
 * moment, until the client has stopped or has had the time to read.
 */
public final class UnreadBody {

    private static final long SHORT = 64 * 1024;
    private static final long MOST_DROPPED = 16 * 1024 * 1024;
    private static final long PATIENCE_MILLIS = 1_000;

    private final HttpServerRequest request;
    private final boolean worthReading;
    private long dropped;

    private UnreadBody(HttpServerRequest request, boolean worthReading) {
        this.request = request;
        this.worthReading = worthReading;
    }

    /** To be asked before the answer is written. */
    public static UnreadBody of(HttpServerRequest request) {
        boolean waitsFor100 = request.headers().contains(HttpHeaders.EXPECT);
        return new UnreadBody(request, request.isEnded() || !waitsFor100 && isShort(request));
    }

    /** Then the answer says {@code Connection: close}. */
    public boolean connectionMustClose() {
        return !worthReading && request.version() != HttpVersion.HTTP_2;
    }

    /** To be called after the answer has been written. */
    public void dispose() {
        if (worthReading) {
            request.resume();
        } else if (request.version() == HttpVersion.HTTP_2) {
            // NO_ERROR: the answer stands, the rest of this stream is not wanted (RFC 9113, 8.1).
            request.response().reset(0);
        } else {
            dropAndClose(request.connection());
        }
    }

    private void dropAndClose(HttpConnection connection) {
        if (request.isEnded()) {
            connection.close();
            return;
        }
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(PATIENCE_MILLIS, id -> connection.close());
        connection.closeHandler(closed -> vertx.cancelTimer(timer));
        request.exceptionHandler(gone -> connection.close());
        request.handler(bytes -> {
            dropped += bytes.length();
            if (dropped > MOST_DROPPED) {
                connection.close();
            }
        });
        request.endHandler(end -> connection.close());
        request.resume();
    }

    private static boolean isShort(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return true;
        }
        try {
            return Long.parseLong(length) <= SHORT;
        } catch (NumberFormatException notALength) {
            return false;
        }
    }
}
