package ca.policecomms.dispatch.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A console that follows the stream over HTTP; closing it drops the connection. */
final class StreamClient implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One event; {@code type} is null for a sign of life. */
    record Event(String id, String type, String data) {}

    private final HttpResponse<java.io.InputStream> answer;
    private final BufferedReader lines;

    StreamClient(String token, String query, Long lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + io.restassured.RestAssured.port + "/v1/stream" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", Long.toString(lastEventId));
        }
        answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    HttpResponse<?> answer() {
        return answer;
    }

    /** The next event or sign of life; blocks. */
    Event next() throws IOException {
        String id = null;
        String type = null;
        String data = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (id != null) {
                    return new Event(id, type, data);
                }
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        throw new IOException("the stream has ended");
    }

    /** All events up to the first that is the last one wanted. */
    List<Event> until(Predicate<Event> last) throws IOException {
        List<Event> events = new ArrayList<>();
        Event event;
        do {
            event = next();
            if (event.type() != null) {
                events.add(event);
            }
        } while (event.type() == null || !last.test(event));
        return events;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
