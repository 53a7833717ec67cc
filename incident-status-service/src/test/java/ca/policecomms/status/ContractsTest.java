package ca.policecomms.status;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.Contracts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {

    static Stream<Contracts.Example> examples() {
        return Contracts.examples("status.incidents.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("S38 every example of status.incidents.v1 keeps its own contract")
    void example(Contracts.Example example) {
        Contracts.validate(example.topic(), example.type(), example.json());
    }

    @Test
    @DisplayName("S38 every problem of the service is explained")
    void problems() throws IOException {
        try (InputStream in = ContractsTest.class.getResourceAsStream("/contracts/problems.md")) {
            String explained = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (StatusProblem problem : StatusProblem.values()) {
                assertThat(explained).contains("| `" + problem.code() + "` | " + problem.status() + " |");
            }
        }
    }
}
