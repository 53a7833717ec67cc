package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the description of an API that a running service gives of itself with the one that is kept in
 * {@code contracts/openapi/<service>.yaml}, so that no change of an API goes unseen. With {@code -Dcontracts.update=true}
 * the kept one is written instead.
 */
public final class OpenApiDocuments {
    private static final String UPDATE = "contracts.update";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .stringQuotingChecker(new TimesQuoted())
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build())
            .build();
    private static final List<String> FIRST = List.of("openapi", "info", "servers", "tags", "paths", "components");

    private OpenApiDocuments() {}

    /** 13:45:30 is a number to YAML, to the base of sixty. */
    private static final class TimesQuoted extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || value.matches("\\d+:\\d.*");
        }
    }

    /**
     * Fails, naming the command that updates it, when the kept document differs; the order of members does not matter.
     *
     * @param service name of its module
     * @param running what {@code /q/openapi?format=json} answers
     */
    public static void assertKept(String service, String running) {
        Path kept = contracts().resolve("openapi").resolve(service + ".yaml");
        if (Boolean.getBoolean(UPDATE)) {
            write(kept, running);
        }
        assertThat(Files.exists(kept)).as(advice(service)).isTrue();
        assertThat(flat(yaml(kept)))
                .as("contracts/openapi/%s.yaml: %s", service, advice(service))
                .isEqualTo(flat(json(running)));
    }

    private static String advice(String service) {
        return "if the API was meant to change, run: mvn -pl " + service + " -am test -Dtest=OpenApiIT"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D" + UPDATE + "=true";
    }

    /** Path of each value to the value: a difference is told as one line, not as two documents. */
    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> values = new TreeMap<>();
        flatten("", node, values);
        return values;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.fields().forEachRemaining(member -> flatten(path + "." + member.getKey(), member.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), values);
            }
        }
        if (node.isValueNode() || node.isEmpty()) {
            values.put(path, node.toString());
        }
    }

    private static Path contracts() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isRegularFile(up.resolve("contracts/problems.md"))) {
                return up.resolve("contracts");
            }
        }
        throw new AssertionError("no contracts above the working directory");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not an OpenAPI document: " + text, e);
        }
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Members by name, so that two versions of a document differ only in what changed. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode elements = JSON.createArrayNode();
            node.forEach(each -> elements.add(sorted(each)));
            return elements;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode members = JSON.createObjectNode();
        new TreeMap<>(JSON.convertValue(node, new TypeReference<Map<String, JsonNode>>() {}))
                .forEach((name, member) -> members.set(name, sorted(member)));
        return members;
    }

    private static void write(Path file, String document) {
        try {
            Files.createDirectories(file.getParent());
            JsonNode written = json(document);
            ObjectNode ordered = JSON.createObjectNode();
            FIRST.stream().filter(written::has).forEach(member -> ordered.set(member, sorted(written.get(member))));
            written.fieldNames().forEachRemaining(member -> ordered.set(member, sorted(written.get(member))));
            Files.writeString(file, YAML.writeValueAsString(ordered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
