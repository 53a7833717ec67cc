package ca.policecomms.dispatch.publicincident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.Contracts.Example;
import ca.policecomms.dispatch.publicincident.application.PublicIncidentEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicContractTest {
    private static final String TOPIC = PublicIncidentEvent.TOPIC;
    private static final String PUBLISHED = "dispatch.public-incident.published.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Example> examples() {
        return Contracts.examples(TOPIC).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("D44 every example is valid")
    void valid(Example example) {
        Contracts.validate(example.topic(), example.type(), example.json());
    }

    @Test
    @DisplayName("D44 every type has an example")
    void complete() {
        assertThat(Contracts.types(TOPIC))
                .hasSize(4)
                .allMatch(type -> examples().anyMatch(example -> example.type().equals(type)));
    }

    @Test
    @DisplayName("D44 the schema knows the fields of the table and no other")
    void fields() throws IOException {
        JsonNode example = JSON.readTree(block());
        Set<String> names = new HashSet<>();
        example.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PublicIncidentEvent.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "300 block of Maple Demo Street | 345 Maple Demo Street",
                "300 block of Maple Demo Street | 345 block of Maple Demo Street",
                "300 block of Maple Demo Street | 300 block of 613-555-0142",
                "300 block of Maple Demo Street | 300 block of Maple, behind the bakery",
                "Break and enter | Break and enter at 12 Fir Street",
                "\"lat\": 43.614 | \"lat\": 43.6141",
                "T09:40:00Z | T09:41:00Z",
                "T11:12:00Z | T11:12:00.123Z",
                "\"POLICE\" | \"AMBULANCE\"",
                "\"CLEARED\" | \"ON_SCENE\"",
                "\"CITY\" | \"12 Fir Street\"",
                "\"area\": | \"injuries\": 2, \"area\":",
                "\"version\": 1 | \"version\": 0"
            })
    @DisplayName("D44 the schema has no room for free text, exact places or times, or other fields")
    void closed(String replaced, String by) {
        String block = block();
        assertThat(block).contains(replaced.strip());
        String changed = block.replace(replaced.strip(), by.strip());
        assertThatThrownBy(() -> Contracts.validate(TOPIC, PUBLISHED, changed)).isInstanceOf(AssertionError.class);
    }

    private static String block() {
        return examples()
                .filter(example -> example.file().contains("published.v1.block"))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
