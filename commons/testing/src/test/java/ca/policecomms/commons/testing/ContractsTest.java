package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {

    private static final String TOPIC = "sample.things.v1";
    private static final String TYPE = "sample.thing.made.v1";

    @Test
    @DisplayName("R12 examples are found with their types and are valid")
    void examples() {
        assertThat(Contracts.types(TOPIC)).containsExactly(TYPE);
        assertThat(Contracts.examples(TOPIC)).hasSize(2).allSatisfy(example -> {
            assertThat(example.type()).isEqualTo(TYPE);
            Contracts.validate(TOPIC, example.type(), example.json());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"thingId\":\"0198f1c2-0000-7000-8000-000000000001\"}",
                "{\"thingId\":\"x\",\"madeAt\":\"2026-01-31T18:30:00Z\"}",
                "{\"thingId\":\"0198f1c2-0000-7000-8000-000000000001\",\"madeAt\":\"yesterday\"}",
                "{\"thingId\":\"0198f1c2-0000-7000-8000-000000000001\",\"madeAt\":\"2026-01-31T18:30:00Z\",\"more\":1}"
            })
    @DisplayName("R12 an event that breaks its schema fails, formats included")
    void invalid(String json) {
        assertThatThrownBy(() -> Contracts.validate(TOPIC, TYPE, json)).isInstanceOf(AssertionError.class);
    }

    @Test
    @DisplayName("R12 a type without a schema and a topic without examples fail")
    void missing() {
        assertThatThrownBy(() -> Contracts.validate(TOPIC, "sample.thing.lost.v1", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample.thing.lost.v1");
        assertThatThrownBy(() -> Contracts.examples("no.such.topic")).isInstanceOf(AssertionError.class);
    }
}
