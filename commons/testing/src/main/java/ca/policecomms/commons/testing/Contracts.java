package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The event contracts on the test classpath: {@code contracts/events/<topic>/<type>.schema.json} (JSON Schema 2020-12)
 * and {@code contracts/events/<topic>/examples/<type>.json} or {@code <type>.<variant>.json}.
 */
public final class Contracts {
    private static final String ROOT = "contracts/events/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(java.util.Locale.ENGLISH)
            .build();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Contracts() {}

    /** One example of an event; the type is the full one, {@code dispatch.call.received.v1}. */
    public record Example(String topic, String type, String file, String json) {}

    /** Fails, naming every fault, unless the JSON is a valid event of the type. */
    public static void validate(String topic, String type, String json) {
        Set<ValidationMessage> faults = schema(topic, type).validate(json, InputFormat.JSON);
        assertThat(faults).as("%s on %s: %s", type, topic, json).isEmpty();
    }

    /** All examples of a topic, of at least one; ordered by file name. */
    public static List<Example> examples(String topic) {
        List<String> types = types(topic);
        List<Example> examples = ClasspathFiles.list(ROOT + topic + "/examples").entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json"))
                .map(file -> new Example(topic, typeOf(file.getKey(), types), file.getKey(), file.getValue()))
                .toList();
        assertThat(examples).as("examples of %s", topic).isNotEmpty();
        return examples;
    }

    /** The event types that have a schema under the topic. */
    public static List<String> types(String topic) {
        return ClasspathFiles.list(ROOT + topic).keySet().stream()
                .filter(file -> file.endsWith(".schema.json"))
                .map(file -> file.substring(0, file.length() - ".schema.json".length()))
                .toList();
    }

    private static String typeOf(String file, List<String> types) {
        String name = file.substring(0, file.length() - ".json".length());
        return types.stream()
                .filter(type -> name.equals(type) || name.startsWith(type + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("example " + file + " has no schema"));
    }

    private static JsonSchema schema(String topic, String type) {
        String file = ROOT + topic + "/" + type + ".schema.json";
        return SCHEMAS.computeIfAbsent(
                file,
                f -> FACTORY.getSchema(
                        ClasspathFiles.read(f).orElseThrow(() -> new AssertionError("no schema " + f)), STRICT));
    }
}
