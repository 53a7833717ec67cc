package ca.policecomms.media;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.event.EventJson;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.ProblemCatalogue;
import ca.policecomms.media.matter.model.MatterEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
    private static final String TOPIC = "media.matters.v1";

    static Stream<Contracts.Example> examples() {
        return Contracts.examples(TOPIC).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("§14 every example of our events is valid, and is what our event type writes")
    void examplesAreOurs(Contracts.Example example) throws IOException {
        Contracts.validate(TOPIC, example.type(), example.json());
        MatterEvent read = EventJson.read(example.json().getBytes(StandardCharsets.UTF_8), MatterEvent.class);
        Contracts.validate(TOPIC, example.type(), new String(EventJson.write(read), StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("R1 every problem code is documented")
    void problems() {
        ProblemCatalogue.assertDocumented(MediaProblem.class);
    }

    @Test
    @DisplayName("§14 every type has a schema")
    void types() {
        assertThat(Contracts.types(TOPIC))
                .containsExactlyInAnyOrder(
                        "media.matter.opened.v1", "media.matter.decided.v1", "media.matter.closed.v1");
    }
}
