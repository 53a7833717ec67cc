package ca.policecomms.dispatch.question.adapter.profile;

import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.question.model.Question;
import ca.policecomms.dispatch.question.model.QuestionSet;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The profile's file {@code question-sets.yaml} as it is written.
 *
 * @param opening questions with which every set begins
 * @param closing questions with which every set ends
 */
public record QuestionSetsFile(
        List<Question> opening,
        List<Question> closing,
        @JsonProperty("sets") List<Entry> entries) {

    /** What is particular about a set. A question of its own replaces a common one of the same code. */
    public record Entry(
            String code, Label title, Set<String> callTypes, List<Label> deEscalation, List<Question> questions) {}

    /** Ready to be asked, by code. */
    public Map<String, QuestionSet> sets() {
        Map<String, QuestionSet> sets = new LinkedHashMap<>();
        for (Entry entry : entries) {
            QuestionSet set = new QuestionSet(
                    entry.title(), entry.callTypes(), entry.deEscalation(), together(entry.questions()));
            set.requireSound();
            if (sets.put(entry.code(), set) != null) {
                throw new IllegalStateException("Question set " + entry.code() + " is there twice");
            }
        }
        return sets;
    }

    private List<Question> together(List<Question> own) {
        List<Question> all = new ArrayList<>();
        all.addAll(without(own, opening));
        all.addAll(own);
        all.addAll(without(own, closing));
        return all;
    }

    private static List<Question> without(List<Question> own, List<Question> common) {
        Set<String> replaced = own.stream().map(Question::code).collect(java.util.stream.Collectors.toSet());
        return common.stream().filter(each -> !replaced.contains(each.code())).toList();
    }
}
