package ca.policecomms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.Contracts.Example;
import ca.policecomms.dispatch.record.model.FactType;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises on paper; {@link ContractsIT} holds what is really sent against them. */
class ContractsTest {
    private static final String TOPIC = "dispatch.calls.v1";

    static Stream<Example> examples() {
        return Contracts.examples(TOPIC).stream();
    }

    @Test
    @DisplayName("D37 every fact that can be recorded has a schema, and every schema a fact")
    void factsAndSchemas() {
        assertThat(Contracts.types(TOPIC))
                .containsExactlyInAnyOrderElementsOf(Stream.of(FactType.values())
                        .filter(FactType::published)
                        .map(FactType::eventType)
                        .toList());
    }

    @Test
    @DisplayName("D37 every event type has an example")
    void everyTypeHasAnExample() {
        assertThat(examples().map(Example::type)).containsAll(Contracts.types(TOPIC));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("D37 every example is valid")
    void valid(Example example) {
        Contracts.validate(example.topic(), example.type(), example.json());
    }
}
