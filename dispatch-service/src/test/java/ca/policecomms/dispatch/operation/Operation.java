package ca.policecomms.dispatch.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One operation of {@code contracts/openapi/dispatch-service.yaml}. Where the path holds a choice of acts each of them is an
 * operation of its own: the contract says what there is to be tested, so that nothing new is left out.
 *
 * @param path with {@code {id}} and the like in it
 * @param roles that may
 * @param match whether it needs {@code If-Match}
 * @param keyed whether it takes an {@code Idempotency-Key}
 * @param body schema of what it takes; missing where it takes nothing, or any bytes
 */
public record Operation(String method, String path, Set<String> roles, boolean match, boolean keyed, JsonNode body) {
    private static final Path CONTRACT = Path.of("..", "contracts", "openapi", "dispatch-service.yaml");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final JsonNode DOCUMENT = document();
    private static final List<Operation> ALL = read();

    public static Stream<Operation> all() {
        return ALL.stream();
    }

    /** Those that change something. */
    public static Stream<Operation> commands() {
        return all().filter(operation -> !operation.method().equals("GET"));
    }

    public static Stream<Operation> reads() {
        return all().filter(operation -> operation.method().equals("GET"));
    }

    /** The one that a concrete path is of; where several fit, the one that says most of it. */
    public static Optional<Operation> of(String method, String concrete) {
        String path = concrete.replaceFirst("\\?.*", "");
        return all().filter(each -> each.method().equals(method) && each.fits(path))
                .min(Comparator.comparingLong(
                        each -> each.path().chars().filter(c -> c == '{').count()));
    }

    public static JsonNode schema(JsonNode reference) {
        String ref = reference.path("$ref").asText("");
        return ref.isEmpty() ? reference : schema(DOCUMENT.at(ref.substring(1)));
    }

    public String name() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return name();
    }

    private boolean fits(String concrete) {
        String regex = Stream.of(path.split("/"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
        return concrete.matches(regex);
    }

    private static List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        acts(path.getKey(), operation).forEach(each -> operations.add(of(method, each, operation)));
                    }
                }));
        return List.copyOf(operations);
    }

    /** {@code {step}} of {@code ack|arrive} is two paths. */
    private static List<String> acts(String path, JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            String choice = parameter.path("schema").path("pattern").asText("");
            if (parameter.path("in").asText().equals("path") && choice.matches("[a-z|-]+")) {
                return Stream.of(choice.split("\\|"))
                        .map(act -> path.replace("{" + parameter.get("name").asText() + "}", act))
                        .toList();
            }
        }
        return List.of(path);
    }

    private static Operation of(String method, String path, JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("security").forEach(each -> each.path("accessToken").forEach(role -> roles.add(role.asText())));
        JsonNode body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                roles,
                has(operation, "If-Match"),
                has(operation, "Idempotency-Key"),
                schema(body));
    }

    private static boolean has(JsonNode operation, String header) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(header)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(CONTRACT.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
