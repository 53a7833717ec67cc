package ca.policecomms.dispatch.operation;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Stands between a test and the service. The first time that it sees a command it gives it in every wrong way first, and
 * expects each to be refused; the command itself, with a key, must work after that. Then it gives it once more.
 */
final class TryingWrongly implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A query shows how far it is, not how far it was. */
    private static final Set<String> ASKED_ANEW = Set.of("POST /v1/queries", "POST /v1/orders");

    private static final String STRANGER = TestTokens.of("a-reporter", "journalist");

    private final Set<String> tried = new TreeSet<>();
    private final Set<String> repeated = new TreeSet<>();

    /** Commands that were given, well in the end. */
    Set<String> tried() {
        return tried;
    }

    Set<String> repeated() {
        return repeated;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Optional<Operation> command = request.getMethod().equals("GET")
                ? Optional.empty()
                : Operation.of(request.getMethod(), path(request));
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

    private static void wrongly(Operation operation, Sent sent) {
        assertProblem(sent.by(null).send(), 401, "unauthenticated");
        assertProblem(sent.by(STRANGER).send(), 403, "role-forbidden");
        if (sent.match() != null && operation.match()) {
            assertProblem(sent.matching(null).send(), 428, "precondition-required");
            assertProblem(sent.matching("seven").send(), 400, "invalid-request");
            assertProblem(sent.matching("\"987654321\"").send(), 412, "stale-version");
        }
        if (operation.body().path("type").asText().equals("object")) {
            assertProblem(sent.with("{\"a\":").send(), 400, "invalid-request");
            ObjectNode unknown = sent.object();
            unknown.put("surprise", 1);
            assertProblem(sent.with(unknown.toString()).send(), 400, "invalid-request")
                    .naming("surprise");
            operation.body().path("properties").properties().forEach(member -> {
                JsonNode schema = Operation.schema(member.getValue());
                for (JsonNode wrong : Wrong.values(schema)) {
                    ObjectNode body = sent.object();
                    body.set(member.getKey(), wrong);
                    ValidatableResponse refused = sent.with(body.toString()).send();
                    assertThat(refused.extract().statusCode())
                            .as("%s %s: %s", operation, body, refused.extract().asString())
                            .isEqualTo(400);
                    assertProblem(refused, 400, "invalid-request");
                }
            });
        }
    }

    /** The same key and body: the same answer, and nothing done. Another body: refused, whatever the state is by now. */
    private static void again(Operation operation, Sent sent, String key, Response answer) {
        Response replayed = sent.keyed(key).send().extract().response();
        assertThat(replayed.statusCode()).as(operation.name()).isLessThan(300);
        assertThat(replayed.header(Idempotency.REPLAYED)).as(operation.name()).isEqualTo("true");
        if (!ASKED_ANEW.contains(operation.name())) {
            assertThat(replayed.asString()).as(operation.name()).isEqualTo(answer.asString());
        }
        other(operation, sent).ifPresent(other -> {
            ValidatableResponse refused = sent.keyed(key).with(other).send();
            assertThat(refused.extract().statusCode())
                    .as("%s with its key again and %s: %s", operation, other, refused.extract().asString())
                    .isEqualTo(422);
            assertProblem(refused, 422, "idempotency-key-reused");
        });
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
            try {
                return (ObjectNode) JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(body, e);
            }
        }

        ValidatableResponse send() {
            RequestSpecification request = given().noFilters().contentType(ContentType.JSON).body(body);
            request = token == null ? request : request.header("Authorization", "Bearer " + token);
            request = match == null ? request : request.header("If-Match", match);
            request = key == null ? request : request.header("Idempotency-Key", key);
            return request.request(method, path).then();
        }
    }
}
