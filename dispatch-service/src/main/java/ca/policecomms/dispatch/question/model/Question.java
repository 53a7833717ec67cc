package ca.policecomms.dispatch.question.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question to a caller.
 *
 * @param choices of a choice; null or empty otherwise
 * @param when asked only then; null for always
 * @param say what the call taker says to calm or to keep safe when this is asked; null for nothing
 */
public record Question(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotNull Topic topic,
        @NotNull @Valid Label text,
        @NotNull AnswerKind kind,
        @Size(max = 30) List<@NotNull @Valid Choice> choices,
        @Valid Condition when,
        @Valid Label say) {

    private static final int LONGEST = 2_000;

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** @throws ProblemException 422 {@code rule-violated}, naming what is wrong with the answer at this field */
    void check(Answer answer, String field) {
        if (answer.outcome() == Outcome.NOT_ASKED && answer.reasonCode() == null) {
            throw refused("Say why it was not asked.", field + ".reasonCode", "required for NOT_ASKED");
        }
        if ((answer.outcome() == Outcome.ANSWERED) != (answer.value() != null)) {
            throw refused(
                    "A value goes with ANSWERED, and only with it.", field + ".value", "required for ANSWERED only");
        }
        if (answer.value() != null && !fits(answer.value())) {
            throw refused("That is no answer to " + code + ".", field + ".value", expected());
        }
    }

    private boolean fits(String value) {
        return switch (kind) {
            case CHOICE -> choice(value).isPresent();
            case TEXT -> !value.isBlank() && value.length() <= LONGEST;
            case NUMBER -> value.matches("-?\\d{1,9}");
        };
    }

    private String expected() {
        return switch (kind) {
            case CHOICE -> "one of " + choices.stream().map(Choice::code).toList();
            case TEXT -> "1 to " + LONGEST + " characters";
            case NUMBER -> "a whole number";
        };
    }

    private Optional<Choice> choice(String value) {
        return choices.stream().filter(each -> each.code().equals(value)).findFirst();
    }

    Optional<PriorityRule> rule(Answer answer) {
        return answer.outcome() == Outcome.ANSWERED ? choice(answer.value()).map(Choice::raises) : Optional.empty();
    }

    /** Facts of the call that the answer tells. Who does not know or say leaves open what could have been told. */
    SensitiveFacts facts(Answer answer) {
        return switch (answer.outcome()) {
            case ANSWERED -> choice(answer.value()).map(Choice::facts).orElse(SensitiveFacts.NONE);
            case UNKNOWN, DECLINED -> SensitiveFacts.of(null, possible());
            case NOT_ASKED -> SensitiveFacts.NONE;
        };
    }

    private Set<SensitiveFact> possible() {
        Set<SensitiveFact> all = new HashSet<>();
        for (Choice each : choices) {
            all.addAll(each.sensitive() == null ? Set.of() : each.sensitive());
            all.addAll(each.unsure() == null ? Set.of() : each.unsure());
        }
        return all;
    }

    static ProblemException refused(String detail, String field, String message) {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, detail)
                .violation(field, message)
                .with("rule", "D13");
    }
}
