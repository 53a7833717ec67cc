package ca.policecomms.status.snapshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** People who read the pages without a pause, and note everything that is not a whole answer. */
final class Readers implements AutoCloseable {

    private static final List<String> PATHS =
            List.of("/status/en/", "/status/fr/", "/api/v2/summary.json", "/status.txt", "/status/en/history.atom");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final LongAdder answers = new LongAdder();
    private final int port;
    private final List<Thread> threads;
    private volatile boolean open = true;

    private Readers(int number, int port) {
        this.port = port;
        this.threads = IntStream.range(0, number)
                .mapToObj(i -> Thread.ofVirtual().start(this::read))
                .toList();
    }

    static Readers start(int number, int port) {
        return new Readers(number, port);
    }

    private void read() {
        for (int i = 0; open; i++) {
            String path = PATHS.get(i % PATHS.size());
            try {
                HttpResponse<byte[]> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200 || answer.body().length < 100) {
                    errors.add(path + " " + answer.statusCode());
                }
                answers.increment();
            } catch (IOException failure) {
                errors.add(path + " " + failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    Queue<String> errors() {
        return errors;
    }

    long answers() {
        return answers.sum();
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join();
        }
        http.close();
    }
}
