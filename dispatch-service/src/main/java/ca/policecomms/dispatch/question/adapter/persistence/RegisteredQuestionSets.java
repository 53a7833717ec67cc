package ca.policecomms.dispatch.question.adapter.persistence;

import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Register;
import ca.policecomms.dispatch.question.model.QuestionSet;
import ca.policecomms.dispatch.question.model.QuestionSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class RegisteredQuestionSets implements QuestionSets {
    private final Register<QuestionSet> register;

    RegisteredQuestionSets(Register<QuestionSet> register) {
        this.register = register;
    }

    @Override
    public Listed<QuestionSet> forType(String callType) {
        return register.all().stream()
                .filter(each -> each.content().callTypes().contains(callType))
                .findFirst()
                .or(() -> register.find(QuestionSet.GENERAL))
                .orElseThrow(() -> new IllegalStateException("there is no general question set"));
    }

    @Override
    public Optional<Listed<QuestionSet>> find(String code, Integer version) {
        return version == null ? register.find(code) : register.find(code, version);
    }
}
