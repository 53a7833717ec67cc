package ca.policecomms.e2e.suite;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * People who read the status page without a pause, at each origin some on one connection and some on a new one for each
 * request: plain, compressed, what they have already, the head alone. They note everything that is not a whole and true
 * answer.
 */
public final class PageReaders implements AutoCloseable {
    private static final List<String> PATHS =
            List.of("/status/en/", "/status/fr/", "/status.txt", "/api/v2/summary.json");
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final LongAdder answers = new LongAdder();
    private final List<Thread> threads = new ArrayList<>();
    private final String expected;
    private volatile boolean open = true;

    /** @param expected what every page must hold, in every language */
    public PageReaders(String expected) {
        this.expected = expected;
    }

    public PageReaders at(String name, String origin) {
        for (boolean kept : new boolean[] {true, false}) {
            Reader reader = new Reader(name, origin, kept);
            threads.add(Thread.ofVirtual().start(reader::read));
        }
        return this;
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    public long answers() {
        return answers.sum();
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private final class Reader {
        private final String name;
        private final String origin;
        private final boolean kept;
        private Wire wire;

        Reader(String name, String origin, boolean kept) {
            this.name = name + (kept ? ", connection kept" : ", connection new");
            this.origin = origin;
            this.kept = kept;
        }

        void read() {
            for (int i = 0; open; i++) {
                String path = PATHS.get(i % PATHS.size());
                try {
                    page(path);
                } catch (IOException | RuntimeException failure) {
                    errors.add(Instant.now() + " " + name + " " + path + ": " + failure);
                    hangUp();
                }
            }
            hangUp();
        }

        private void page(String path) throws IOException {
            Wire.Answer plain = ask("GET", path);
            right(plain, 200, path);
            Wire.Answer gzip = ask("GET", path, "Accept-Encoding: gzip");
            right(gzip, 200, path);
            require(gzip.header("content-encoding").equals("gzip"), "not compressed", gzip);
            Wire.Answer known = ask("GET", path, "If-None-Match: " + plain.header("etag"));
            if (known.status() != 304) {
                // Another page by now: turned stale or fresh, or a release came.
                right(known, 200, path);
                require(!known.header("etag").equals(plain.header("etag")), "sent again", known);
            }
            Wire.Answer head = ask("HEAD", path);
            require(
                    head.status() == 200 && Integer.parseInt(head.header("content-length")) > 0,
                    "no head of the page",
                    head);
        }

        private void right(Wire.Answer answer, int status, String path) throws IOException {
            require(answer.status() == status, "wrong status", answer);
            require(answer.text().contains(expected), "without " + expected, answer);
            boolean fresh = answer.header("status-freshness").equals("fresh");
            Duration age = Duration.between(Instant.parse(answer.header("status-confirmed-at")), Instant.now());
            require(!age.isNegative(), "confirmed in times to come", answer);
            require(!fresh || age.compareTo(RunningSuite.STALE_AFTER.plus(LATE)) < 0, "old and called fresh", answer);
            if (path.equals("/status/en/")) {
                require(answer.text().contains("may be out of date") != fresh, "header and page differ", answer);
            }
        }

        private Wire.Answer ask(String method, String path, String... headers) throws IOException {
            pause();
            if (kept) {
                wire = wire == null ? new Wire(origin) : wire;
                Wire.Answer answer = wire.ask(method, path, headers);
                answers.increment();
                return answer;
            }
            String[] all = new String[headers.length + 1];
            System.arraycopy(headers, 0, all, 1, headers.length);
            all[0] = "Connection: close";
            try (Wire once = new Wire(origin)) {
                Wire.Answer answer = once.ask(method, path, all);
                answers.increment();
                return answer;
            }
        }

        private static void require(boolean right, String what, Wire.Answer answer) {
            if (!right) {
                throw new IllegalStateException(what + ": " + answer.status() + " " + answer.headers());
            }
        }

        private void hangUp() {
            try {
                if (wire != null) {
                    wire.close();
                }
            } catch (IOException gone) {
                // It was to be closed.
            }
            wire = null;
        }

        private static void pause() {
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
