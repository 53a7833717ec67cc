package ca.policecomms.dispatch.question.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.question.model.Answer;
import ca.policecomms.dispatch.question.model.Answers;
import ca.policecomms.dispatch.question.model.QuestionSet;
import ca.policecomms.dispatch.question.model.QuestionSets;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The caller answers. Needs no version and is allowed in every state, so that nothing typed is lost (requirement D56).
 * Answers about a call that was merged are those of its survivor. Answers raise the priority by named rules (D14) and the five facts (D46); they lower nothing.
 */
@ApplicationScoped
public class AnsweringQuestions {
    private final LockedCall locked;
    private final QuestionSets sets;
    private final Answers answers;
    private final RecordingCall recording;

    AnsweringQuestions(LockedCall locked, QuestionSets sets, Answers answers, RecordingCall recording) {
        this.locked = locked;
        this.sets = sets;
        this.answers = answers;
        this.recording = recording;
    }

    /** An answer and the rule that it raises the priority by. */
    private record Raising(Answer answer, PriorityRule rule) {}

    /**
     * @param setCode null for the set of the call's type
     * @param setVersion null for the newest
     * @throws ProblemException 404; 422 {@code rule-violated} for a set or an answer that is not of the set
     */
    @Transactional
    public Call answer(UUID callId, String setCode, Integer setVersion, List<Answer> given, Stamp stamp) {
        Call call = locked.goingOn(callId);
        Listed<QuestionSet> asked = setCode == null
                ? sets.forType(call.typeCode())
                : sets.find(setCode, setVersion).orElseThrow(AnsweringQuestions::noSuchSet);
        QuestionSet set = asked.content();
        set.check(given);
        answers.append(call.id(), asked.code(), asked.version(), given, stamp);
        SensitiveFacts told = given.stream().map(set::facts).reduce(SensitiveFacts.NONE, SensitiveFacts::or);
        call.raiseFacts(told, false);
        List<Fact> facts = new ArrayList<>();
        facts.add(call.updated("ANSWERS")
                .privately("set", asked.code())
                .privately("setVersion", asked.version())
                .privately("answers", given));
        given.stream()
                .flatMap(each -> set.rule(each).map(rule -> new Raising(each, rule)).stream())
                // The strongest alone raises: the others would have found it done.
                .sorted(Comparator.comparingInt(each -> each.rule().target()))
                .map(each -> raise(call, each, asked))
                .flatMap(Optional::stream)
                .forEach(facts::add);
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        return call;
    }

    private static Optional<Fact> raise(Call call, Raising raising, Listed<QuestionSet> asked) {
        return call.raise(
                raising.rule(),
                Map.of(
                        "question", raising.answer().question(),
                        "answer", raising.answer().value(),
                        "set", asked.code(),
                        "setVersion", asked.version()));
    }

    private static ProblemException noSuchSet() {
        return ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such question set.")
                .violation("setCode", "a code of /v1/question-sets and one of its versions")
                .with("rule", "D13");
    }
}
