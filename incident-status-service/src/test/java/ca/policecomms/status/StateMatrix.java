package ca.policecomms.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tries every command in every state: those that are allowed pass, every other one is refused by its state. */
public final class StateMatrix<S extends Enum<S>, T> {

    private final Map<S, Supplier<T>> states = new LinkedHashMap<>();
    private final Map<String, Consumer<T>> commands = new LinkedHashMap<>();
    private final Set<String> allowed = new HashSet<>();

    public StateMatrix<S, T> state(S state, Supplier<T> made) {
        states.put(state, made);
        return this;
    }

    /** @param in states in which the command is allowed */
    @SafeVarargs
    public final StateMatrix<S, T> command(String name, Consumer<T> command, S... in) {
        commands.put(name, command);
        for (S state : in) {
            allowed.add(name + " in " + state);
        }
        return this;
    }

    public void verify(S[] all) {
        assertThat(states.keySet()).containsExactlyInAnyOrder(all);
        for (var state : states.entrySet()) {
            for (var command : commands.entrySet()) {
                String cell = command.getKey() + " in " + state.getKey();
                T subject = state.getValue().get();
                if (allowed.contains(cell)) {
                    assertThatCode(() -> command.getValue().accept(subject))
                            .as(cell)
                            .doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> command.getValue().accept(subject))
                            .as(cell)
                            .isInstanceOfSatisfying(
                                    ProblemException.class,
                                    refusal -> assertThat(refusal.kind().status())
                                            .as(cell)
                                            .isEqualTo(409));
                }
            }
        }
    }
}
