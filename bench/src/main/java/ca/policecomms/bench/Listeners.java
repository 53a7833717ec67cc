package ca.policecomms.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Consoles that follow the stream. Every tenth reads the times in what it gets: from {@code recordedAt}, which the service
 * takes before it commits, to the arrival here; the others only receive.
 */
final class Listeners implements AutoCloseable {
    private static final String RECORDED = "\"recordedAt\":\"";
    private static final int READS = 10;
    private static final int OK = 200;

    private final DispatchApi api;
    private final int count;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private volatile Latencies latencies = new Latencies();
    private volatile boolean closing;

    Listeners(DispatchApi api, int count) {
        this.api = api;
        this.count = count;
        for (int i = 0; i < count; i++) {
            DispatchApi.wait(listen(i % READS == 0));
        }
    }

    /** Begins anew when the stream ends, as it does with its token. */
    private Future<Void> listen(boolean reads) {
        return api.client()
                .request(api.request(HttpMethod.GET, "/v1/stream").putHeader("Accept", "text/event-stream"))
                .compose(sent -> sent.send().map(answer -> {
                    if (answer.statusCode() != OK) {
                        throw new IllegalStateException("no stream: " + answer.statusCode());
                    }
                    answer.handler(chunk -> arrived(chunk, reads));
                    answer.endHandler(end -> again(reads));
                    answer.exceptionHandler(failure -> again(reads));
                    return null;
                }));
    }

    private void again(boolean reads) {
        if (!closing) {
            ended.incrementAndGet();
            listen(reads);
        }
    }

    private void arrived(Buffer chunk, boolean reads) {
        bytes.addAndGet(chunk.length());
        if (!reads) {
            return;
        }
        Instant now = Instant.now();
        String text = chunk.toString(StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(RECORDED); at >= 0; at = text.indexOf(RECORDED, at + 1)) {
            int from = at + RECORDED.length();
            int until = text.indexOf('"', from);
            if (until > 0) {
                Instant recorded = Instant.parse(text.substring(from, until));
                latencies.recordNanos(ChronoUnit.NANOS.between(recorded, now));
            }
        }
    }

    /** Latencies since the last call. */
    Latencies take() {
        Latencies taken = latencies;
        latencies = new Latencies();
        return taken;
    }

    String traffic() {
        return count + " listeners, " + ended.get() + " began anew, " + bytes.get() / 1_000_000 + " MB";
    }

    @Override
    public void close() {
        closing = true;
        api.close();
    }
}
