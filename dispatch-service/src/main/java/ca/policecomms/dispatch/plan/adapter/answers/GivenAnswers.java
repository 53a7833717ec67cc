package ca.policecomms.dispatch.plan.adapter.answers;

import ca.policecomms.dispatch.plan.model.CallAnswers;
import ca.policecomms.dispatch.question.model.Answer;
import ca.policecomms.dispatch.question.model.Answers;
import ca.policecomms.dispatch.question.model.GivenAnswer;
import ca.policecomms.dispatch.question.model.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The newest answer to each question of a call; one without a value counts as what became of the question. */
@ApplicationScoped
class GivenAnswers implements CallAnswers {
    private final Answers answers;

    GivenAnswers(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Map<String, String> of(UUID callId) {
        Map<String, String> newest = new TreeMap<>();
        for (GivenAnswer given : answers.ofCall(callId)) {
            Answer answer = given.answer();
            boolean answered = answer.outcome() == Outcome.ANSWERED && answer.value() != null;
            newest.put(
                    answer.question(),
                    answered ? answer.value() : answer.outcome().name());
        }
        return newest;
    }
}
