package ca.policecomms.dispatch.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Values that a schema does not allow: of another type, and just out of its range. */
final class Wrong {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Wrong() {}

    static List<JsonNode> values(JsonNode schema) {
        List<JsonNode> wrong = new ArrayList<>();
        switch (schema.path("type").asText()) {
            case "string" -> {
                wrong.add(NODES.objectNode().put("a", 1));
                strings(schema, wrong);
            }
            case "integer", "number" -> {
                wrong.add(NODES.textNode("seven"));
                numbers(schema, wrong);
            }
            case "boolean" -> wrong.add(NODES.textNode("perhaps"));
            case "array" -> {
                wrong.add(NODES.objectNode().put("a", 1));
                if (schema.has("maxItems")) {
                    wrong.add(many(schema.get("maxItems").asInt() + 1));
                }
            }
            case "object" -> wrong.add(NODES.arrayNode().add(1));
            default -> {}
        }
        return wrong;
    }

    private static void strings(JsonNode schema, List<JsonNode> wrong) {
        if (schema.has("maxLength")) {
            wrong.add(NODES.textNode("x".repeat(schema.get("maxLength").asInt() + 1)));
        }
        if (schema.path("minLength").asInt() > 0) {
            wrong.add(NODES.textNode(""));
        }
        if (schema.has("enum")) {
            wrong.add(NODES.textNode("NO_SUCH_VALUE"));
        }
        String odd = "\u00e9\u00e9 !";
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText()).matcher(odd).find()) {
            wrong.add(NODES.textNode(odd));
        }
        if (schema.has("format")) {
            wrong.add(NODES.textNode("not of that format"));
        }
    }

    private static void numbers(JsonNode schema, List<JsonNode> wrong) {
        if (schema.has("maximum")) {
            wrong.add(NODES.numberNode(schema.get("maximum").asLong() + 1));
        }
        if (schema.has("minimum")) {
            wrong.add(NODES.numberNode(schema.get("minimum").asLong() - 1));
        }
    }

    private static JsonNode many(int count) {
        var list = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            list.addNull();
        }
        return list;
    }
}
