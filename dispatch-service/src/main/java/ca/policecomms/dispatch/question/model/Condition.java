package ca.policecomms.dispatch.question.model;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * Ask only when another question of the set got one of these answers.
 *
 * @param question code of a question that stands before
 * @param in codes of its choices, or {@code UNKNOWN} and {@code DECLINED}
 */
public record Condition(@NotNull String question, @NotEmpty Set<@NotNull String> in) {

    boolean metBy(Answer given) {
        return given != null
                && in.contains(
                        given.outcome() == Outcome.ANSWERED
                                ? given.value()
                                : given.outcome().name());
    }
}
