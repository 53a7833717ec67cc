package ca.policecomms.commons.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Requests to the service under test, and JSON of its answers, for tests that do so by the thousand: REST-assured sends
 * through Groovy and compiles a script for each look into a body, which was half of the processor time of such tests. The
 * answer is REST-assured's, and is checked like any other. Where a test has set filters, REST-assured sends after all.
 */
public final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Requests() {}

    public static Response get(String path, Map<String, String> headers) {
        return send("GET", path, headers, null);
    }

    public static Response post(String path, Map<String, String> headers, Object body) {
        return send("POST", path, headers, body);
    }

    /** @param body sent as it is when it is a text, else as JSON; null for none */
    public static Response send(String method, String path, Map<String, String> headers, Object body) {
        if (!RestAssured.filters().isEmpty()) {
            RequestSpecification request = RestAssured.given().headers(headers);
            return (body == null ? request : request.body(body)).request(method, path);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(PATIENCE)
                .method(method, publisher(body));
        headers.forEach(request::header);
        try {
            return answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(body instanceof String text ? text : json(body));
    }

    /** The body of an answer; not JSON is a failed test. */
    public static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.statusCode() + " " + answer.asString(), e);
        }
    }

    private static Response answer(HttpResponse<byte[]> answer) {
        List<Header> headers = answer.headers().map().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Header(entry.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(headers))
                .setContentType(answer.headers().firstValue("content-type").orElse(""))
                .setBody(answer.body())
                .build();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
