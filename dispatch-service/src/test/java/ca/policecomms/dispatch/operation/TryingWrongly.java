package ca.policecomms.dispatch.operation;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;

import ca.policecomms.commons.idempotency.Idempotency;
import ca.policecomms.commons.testing.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Stands between a test and the service. The first time that it sees a command it gives it in every wrong way first, and
 * notes each that is not refused; the command itself, with a key, must work after that. Then it gives it once more.
 */
final class TryingWrongly implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A query shows how far it is, not how far it was. */
    private static final Set<String> ASKED_ANEW = Set.of("POST /v1/queries", "POST /v1/orders");

    private static final String STRANGER = TestTokens.of("a-reporter", "journalist");

    private final Set<String> tried = new TreeSet<>();
    private final Set<String> repeated = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();

    /** Commands that were given, well in the end. */
    Set<String> tried() {
        return tried;
    }

    Set<String> repeated() {
        return repeated;
    }

    /** What was taken though it was wrong, or done twice. */
    List<String> failures() {
        return failures;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Optional<Operation> command =
                request.getMethod().equals("GET") ? Optional.empty() : Operation.of(request.getMethod(), path(request));
        if (command.isEmpty()) {
            return context.next(request, response);
        }
        Operation operation = command.get();
        boolean first = tried.add(operation.name());
        if (first) {
            wrongly(operation, new Sent(request));
        }
        boolean again = operation.keyed() && !repeated.contains(operation.name());
        String key = UUID.randomUUID().toString();
        if (again) {
            request.header("Idempotency-Key", key);
        }
        Response answer = context.next(request, response);
        if (again && answer.statusCode() < 300) {
            repeated.add(operation.name());
            again(operation, new Sent(request), key, answer);
        }
        return answer;
    }

    private void wrongly(Operation operation, Sent sent) {
        refused(operation, sent.by(null), 401, "unauthenticated");
        refused(operation, sent.by(STRANGER), 403, "role-forbidden");
        if (sent.match() != null && operation.match()) {
            refused(operation, sent.matching(null), 428, "precondition-required");
            refused(operation, sent.matching("seven"), 400, "invalid-request");
            refused(operation, sent.matching("\"987654321\""), 412, "stale-version");
        }
        if (operation.body().path("type").asText().equals("object")) {
            refused(operation, sent.with("{\"a\":"), 400, "invalid-request");
            refused(operation, sent.with(sent.object().put("surprise", 1).toString()), 400, "invalid-request");
            operation.body().path("properties").properties().forEach(member -> {
                JsonNode schema = Operation.schema(member.getValue());
                for (JsonNode wrong : Wrong.values(schema)) {
                    ObjectNode body = sent.object();
                    body.set(member.getKey(), wrong);
                    refused(operation, sent.with(body.toString()), 400, "invalid-request");
                }
            });
        }
    }

    private void refused(Operation operation, Sent wrong, int status, String code) {
        ValidatableResponse answer = wrong.send();
        try {
            assertProblem(answer, status, code);
        } catch (AssertionError taken) {
            failures.add("%s with %s, expected %d: %d %s"
                    .formatted(
                            operation,
                            wrong.body() + " If-Match " + wrong.match(),
                            status,
                            answer.extract().statusCode(),
                            answer.extract().asString()));
        }
    }

    /** The same key and body: the same answer, and nothing done. Another body: refused, whatever the state is by now. */
    private void again(Operation operation, Sent sent, String key, Response answer) {
        Response replayed = sent.keyed(key).send().extract().response();
        boolean same = ASKED_ANEW.contains(operation.name())
                || tree(replayed.asString()).equals(tree(answer.asString()));
        if (replayed.statusCode() >= 300 || !"true".equals(replayed.header(Idempotency.REPLAYED)) || !same) {
            failures.add("%s again: %d %s".formatted(operation, replayed.statusCode(), replayed.asString()));
        }
        other(operation, sent)
                .ifPresent(other -> refused(operation, sent.keyed(key).with(other), 422, "idempotency-key-reused"));
    }

    /** A body that is as good as the first, and not the same. */
    private static Optional<String> other(Operation operation, Sent sent) {
        JsonNode properties = operation.body().path("properties");
        if (properties.has("stamp")) {
            ObjectNode body = sent.object();
            body.putObject("stamp").put("source", "API");
            return Optional.of(body.toString());
        }
        for (String words : List.of("name", "fr", "subject")) {
            if (properties.has(words)) {
                return Optional.of(sent.object().put(words, "another").toString());
            }
        }
        return Optional.empty();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String path(FilterableRequestSpecification request) {
        return URI.create(request.getURI()).getPath();
    }

    /** A command as it was given, to be given in other ways; not through this filter. */
    private record Sent(String method, String path, String token, String match, String key, String body) {
        Sent(FilterableRequestSpecification request) {
            this(
                    request.getMethod(),
                    TryingWrongly.path(request),
                    request.getHeaders().getValue("Authorization").replace("Bearer ", ""),
                    request.getHeaders().getValue("If-Match"),
                    null,
                    String.valueOf((Object) request.getBody()));
        }

        Sent by(String other) {
            return new Sent(method, path, other, match, key, body);
        }

        Sent matching(String other) {
            return new Sent(method, path, token, other, key, body);
        }

        Sent keyed(String other) {
            return new Sent(method, path, token, match, other, body);
        }

        Sent with(String other) {
            return new Sent(method, path, token, match, key, other);
        }

        ObjectNode object() {
            return (ObjectNode) tree(body);
        }

        ValidatableResponse send() {
            RequestSpecification request =
                    given().noFilters().contentType(ContentType.JSON).body(body);
            request = token == null ? request : request.header("Authorization", "Bearer " + token);
            request = match == null ? request : request.header("If-Match", match);
            request = key == null ? request : request.header("Idempotency-Key", key);
            return request.request(method, path).then();
        }
    }
}
