package ca.policecomms.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.ProblemCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonProblemTest {

    @Test
    @DisplayName("R2 codes are kebab-case, unique and error statuses")
    void codes() {
        assertThat(CommonProblem.values()).allSatisfy(p -> {
            assertThat(p.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(p.status()).isBetween(400, 599);
            assertThat(p.title()).doesNotEndWith(".");
        });
        assertThat(Arrays.stream(CommonProblem.values()).map(CommonProblem::code))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R2 every code is documented for clients")
    void documented() {
        ProblemCatalogue.assertDocumented(CommonProblem.class);
    }

    @Test
    @DisplayName("R2 an extension member never replaces a standard one")
    void extensionsNeverReplace() {
        Problem problem = new Problem(
                CommonProblem.NOT_FOUND, "d", "t", List.of(new Violation("f", "m")), Map.of("status", 200, "more", 1));
        assertThat(problem.members().keySet())
                .containsExactly("type", "title", "status", "code", "detail", "traceId", "violations", "more");
        assertThat(problem.members()).containsEntry("status", 404);
    }
}
