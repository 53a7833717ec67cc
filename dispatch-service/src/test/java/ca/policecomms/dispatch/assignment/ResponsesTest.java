package ca.policecomms.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.assignment.model.Responses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    @Test
    @DisplayName("D25 a call whose units all went away is abandoned; one that a unit cleared is not")
    void abandoned() {
        assertThat(new Responses(List.of(ended(1, AssignmentAct.CANCEL), ended(1, AssignmentAct.DECLINE))).abandoned())
                .isTrue();
        assertThat(new Responses(List.of(ended(1, AssignmentAct.CANCEL), ended(1, AssignmentAct.CLEAR))).abandoned())
                .isFalse();
        assertThat(new Responses(List.of(ended(1, AssignmentAct.CANCEL), open(1))).abandoned())
                .isFalse();
    }

    @Test
    @DisplayName("D25 what was cleared before the call was opened again does not hide that nobody came this time")
    void reopened() {
        List<Assignment> before = List.of(ended(1, AssignmentAct.CLEAR));
        assertThat(new Responses(before).current(false)).isEqualTo(2);
        assertThat(new Responses(List.of(before.getFirst(), ended(2, AssignmentAct.CANCEL))).abandoned())
                .isTrue();
    }

    @Test
    @DisplayName("D25 units sent to a call that is being answered belong to the same response")
    void sameResponse() {
        assertThat(new Responses(List.of(open(3))).current(true)).isEqualTo(3);
        assertThat(new Responses(List.of()).current(false)).isEqualTo(1);
    }

    private static Assignment open(int response) {
        Assignment assignment = new Assignment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "12A1", null);
        assignment.dispatch(response, Stamps.atSecond(0));
        return assignment;
    }

    private static Assignment ended(int response, AssignmentAct how) {
        Assignment assignment = open(response);
        if (how == AssignmentAct.CLEAR) {
            assignment.act(AssignmentAct.ARRIVE, null, Stamps.atSecond(1));
        }
        assignment.act(how, "X1", Stamps.atSecond(2));
        return assignment;
    }
}
