package ca.policecomms.dispatch;

import ca.policecomms.commons.testing.ProblemCatalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    @DisplayName("D56 every refusal of this service is explained in contracts/problems.md")
    void documented() {
        ProblemCatalogue.assertDocumented(DispatchProblem.class);
    }
}
