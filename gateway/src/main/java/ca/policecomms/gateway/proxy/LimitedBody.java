package ca.policecomms.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request's body on its way, counted: nothing is held, and a body that grows past its limit fails as a stream does. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Handler<Void> onEnd;
    private Handler<Throwable> exceptionHandler;
    private long length;
    private boolean exceeded;

    /** @param onEnd told when the whole body has passed */
    LimitedBody(ReadStream<Buffer> source, long limit, Handler<Void> onEnd) {
        this.source = source;
        this.limit = limit;
        this.onEnd = onEnd;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : bytes -> pass(bytes, handler));
        return this;
    }

    private void pass(Buffer bytes, Handler<Buffer> handler) {
        length += bytes.length();
        if (length <= limit) {
            handler.handle(bytes);
        } else if (!exceeded) {
            exceeded = true;
            if (exceptionHandler != null) {
                exceptionHandler.handle(new BodyTooLargeException());
            }
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            onEnd.handle(null);
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        exceptionHandler = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /** The body is larger than its route allows. */
    static final class BodyTooLargeException extends Exception {

        BodyTooLargeException() {
            super("The body is larger than its route allows", null, false, false);
        }
    }
}
