package ca.policecomms.dispatch.question.model;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for calls of some types, in this order (requirement D13).
 *
 * @param callTypes codes of the types; the set {@link #GENERAL} is for all others
 * @param deEscalation what the call taker says to calm the caller, in this order
 */
public record QuestionSet(
        @NotNull @Valid Label title,
        @NotNull @Size(max = 200) Set<@NotNull String> callTypes,
        @NotNull @Size(max = 20) List<@NotNull @Valid Label> deEscalation,
        @NotEmpty @Size(max = 60) List<@NotNull @Valid Question> questions) {

    public static final String GENERAL = "GENERAL";

    private static final Set<Topic> REQUIRED =
            EnumSet.of(Topic.WHO, Topic.WHAT, Topic.WHERE, Topic.WHEN, Topic.WEAPONS, Topic.INJURIES);

    /** @throws ProblemException 422 {@code rule-violated} for a set that cannot be asked, naming the question */
    public void requireSound() {
        Set<String> before = new HashSet<>();
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (int i = 0; i < questions.size(); i++) {
            Question each = questions.get(i);
            String field = "questions[" + i + "]";
            if (!before.add(each.code())) {
                throw Question.refused("A question is there twice.", field + ".code", "another one has it");
            }
            if ((each.kind() == AnswerKind.CHOICE) == each.choices().isEmpty()) {
                throw Question.refused("Choices go with CHOICE.", field + ".choices", "required for CHOICE only");
            }
            if (each.when() != null
                    && (each.when().question().equals(each.code())
                            || !before.contains(each.when().question()))) {
                throw Question.refused(
                        "A condition looks back.", field + ".when.question", "a question that stands before");
            }
            topics.add(each.topic());
        }
        if (!topics.containsAll(REQUIRED)) {
            throw Question.refused("Something is not asked about.", "questions", "topics " + REQUIRED);
        }
    }

    /** @throws ProblemException 422 {@code rule-violated} for an answer that does not fit, naming it by its place */
    public void check(List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            String field = "answers[" + i + "]";
            find(answers.get(i).question())
                    .orElseThrow(() -> Question.refused(
                            "The set has no such question.", field + ".question", "a question of the set and version"))
                    .check(answers.get(i), field);
        }
    }

    private Optional<Question> find(String code) {
        return questions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The rule by which an answer raises the priority. */
    public Optional<PriorityRule> rule(Answer answer) {
        return find(answer.question()).flatMap(question -> question.rule(answer));
    }

    /** What the answer tells of the five facts. */
    public SensitiveFacts facts(Answer answer) {
        return find(answer.question()).map(question -> question.facts(answer)).orElse(SensitiveFacts.NONE);
    }

    /**
     * Codes of the questions that are still to be asked.
     *
     * @param given the newest answer to each question, by its code
     */
    public List<String> toAsk(Map<String, Answer> given) {
        List<String> open = new ArrayList<>();
        for (Question each : questions) {
            boolean applies = each.when() == null
                    || each.when().metBy(given.get(each.when().question()));
            if (applies && !given.containsKey(each.code())) {
                open.add(each.code());
            }
        }
        return open;
    }
}
