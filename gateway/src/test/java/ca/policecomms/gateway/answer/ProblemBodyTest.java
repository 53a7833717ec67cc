package ca.policecomms.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemBodyTest {

    private static final Set<GatewayProblem> OWN =
            EnumSet.of(GatewayProblem.URI_TOO_LONG, GatewayProblem.HEADERS_TOO_LARGE, GatewayProblem.NOT_IMPLEMENTED);

    @Test
    @DisplayName("G8 a problem of the gateway is byte for byte what a service would write")
    void sameBytes() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String detail = "Said \"so\" \\ with a tab\t, a bell \u0007 and an é.";
        for (GatewayProblem problem : EnumSet.complementOf(EnumSet.copyOf(OWN))) {
            CommonProblem theirs = CommonProblem.valueOf(problem.name());
            String service = json.writeValueAsString(Problem.of(theirs, detail, "0af7651916cd43dd8448eb211c80319c"));
            assertThat(ProblemBody.of(problem, detail, "0af7651916cd43dd8448eb211c80319c"))
                    .isEqualTo(service);
        }
    }

    @Test
    @DisplayName("G8 each problem is documented, with its status")
    void documented() throws Exception {
        String document;
        try (var in = getClass().getResourceAsStream("/contracts/problems.md")) {
            document = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        for (GatewayProblem problem : GatewayProblem.values()) {
            Optional<String> row = document.lines()
                    .filter(line -> line.startsWith("| `" + problem.code() + "` | " + problem.status() + " |"))
                    .findFirst();
            assertThat(row).as(problem.code()).isPresent();
        }
        assertThat(Arrays.stream(GatewayProblem.values()).map(GatewayProblem::code))
                .doesNotHaveDuplicates();
    }
}
