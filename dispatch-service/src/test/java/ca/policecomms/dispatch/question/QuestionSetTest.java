package ca.policecomms.dispatch.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.TestCatalogue;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.question.adapter.profile.QuestionSetsFile;
import ca.policecomms.dispatch.question.model.Answer;
import ca.policecomms.dispatch.question.model.AnswerKind;
import ca.policecomms.dispatch.question.model.Condition;
import ca.policecomms.dispatch.question.model.Outcome;
import ca.policecomms.dispatch.question.model.Question;
import ca.policecomms.dispatch.question.model.QuestionSet;
import ca.policecomms.dispatch.question.model.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetTest {
    private static final Map<String, QuestionSet> SETS = shipped("kingston");
    private static final QuestionSet GENERAL = SETS.get(QuestionSet.GENERAL);

    private static Map<String, QuestionSet> shipped(String profile) {
        return AgencyProfileProducer.load(profile, Optional.empty())
                .section("question-sets", QuestionSetsFile.class)
                .sets();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D13 every type of a profile has a set, in one only, or is asked the general one")
    void everyTypeHasASet(String profile) {
        Map<String, QuestionSet> sets = shipped(profile);
        List<String> claimed =
                sets.values().stream().flatMap(set -> set.callTypes().stream()).toList();
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(sets).containsKey(QuestionSet.GENERAL);
        List<String> types = TestCatalogue.of(profile).types().all().stream()
                .map(CallType::code)
                .toList();
        assertThat(claimed).filteredOn(types::contains).hasSizeGreaterThan(types.size() * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D13 every set asks who, what, where, when, weapons and injuries, and has words that calm, en and fr")
    void everySetIsWhole(String profile) {
        assertThat(shipped(profile).values()).hasSizeGreaterThan(9).allSatisfy(set -> {
            assertThat(set.questions().stream().map(Question::topic).collect(Collectors.toSet()))
                    .containsAll(
                            EnumSet.of(Topic.WHO, Topic.WHAT, Topic.WHERE, Topic.WHEN, Topic.WEAPONS, Topic.INJURIES));
            assertThat(set.deEscalation()).isNotEmpty();
            assertThat(labels(set)).allSatisfy(label -> {
                assertThat(label.en()).isNotBlank();
                assertThat(label.fr()).isNotBlank().isNotEqualTo(label.en());
            });
        });
    }

    private static List<Label> labels(QuestionSet set) {
        List<Label> labels = new ArrayList<>(set.deEscalation());
        labels.add(set.title());
        for (Question each : set.questions()) {
            labels.add(each.text());
            Stream.ofNullable(each.say()).forEach(labels::add);
        }
        return labels;
    }

    @Test
    @DisplayName("D13 a conditional question is asked after the answer that it waits for, and not otherwise")
    void conditions() {
        assertThat(GENERAL.toAsk(Map.of())).contains("WEAPONS").doesNotContain("WEAPON_KIND");
        assertThat(GENERAL.toAsk(Map.of("WEAPONS", answered("WEAPONS", "SEEN"))))
                .contains("WEAPON_KIND")
                .doesNotContain("WEAPONS");
        assertThat(GENERAL.toAsk(Map.of("WEAPONS", answered("WEAPONS", "NONE"))))
                .doesNotContain("WEAPON_KIND");
        assertThat(GENERAL.toAsk(Map.of("INJURIES", new Answer("INJURIES", Outcome.UNKNOWN, null, null))))
                .contains("AWAKE");
    }

    @ParameterizedTest(name = "D14 {0} = {1} raises by {2}")
    @CsvSource({
        "WEAPONS, SEEN, WEAPON",
        "WEAPONS, NONE, ",
        "INJURIES, LIFE_THREAT, LIFE_THREAT",
        "INJURIES, MINOR, INJURY",
        "WHEN_HAPPENED, NOW, IN_PROGRESS",
        "CHILDREN, IN_DANGER, CHILD_AT_RISK",
        "RELATED, PARTNERS, DOMESTIC"
    })
    @DisplayName("D14 answers raise by named rules")
    void rules(String question, String value, PriorityRule rule) {
        assertThat(GENERAL.rule(answered(question, value))).isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    @DisplayName(
            "D46 answers tell the five facts; who does not know or say leaves them unknown; not asked tells nothing")
    void facts() {
        assertThat(GENERAL.facts(answered("INJURIES", "SERIOUS")).medical()).isEqualTo(Sensitivity.YES);
        assertThat(GENERAL.facts(answered("CHILDREN", "PRESENT")).youth()).isEqualTo(Sensitivity.YES);
        assertThat(GENERAL.facts(answered("RELATED", "FAMILY")).domestic()).isEqualTo(Sensitivity.UNKNOWN);
        for (Outcome outcome : List.of(Outcome.UNKNOWN, Outcome.DECLINED)) {
            assertThat(GENERAL.facts(new Answer("INJURIES", outcome, null, null))
                            .medical())
                    .isEqualTo(Sensitivity.UNKNOWN);
        }
        assertThat(GENERAL.facts(answered("INJURIES", "NONE"))).isEqualTo(SensitiveFacts.NONE);
        assertThat(GENERAL.facts(new Answer("INJURIES", Outcome.NOT_ASKED, null, "NO-TIME")))
                .isEqualTo(SensitiveFacts.NONE);
    }

    @ParameterizedTest(name = "D13 {0} {1} {2} {3}")
    @CsvSource({
        "NO_SUCH, ANSWERED, x, , question",
        "WEAPONS, ANSWERED, BANANA, , value",
        "WEAPONS, ANSWERED, , , value",
        "WEAPONS, UNKNOWN, SEEN, , value",
        "WEAPONS, NOT_ASKED, , , reasonCode"
    })
    @DisplayName("D13 an answer that does not fit is refused by its place; not asked needs a reason")
    void refused(String question, Outcome outcome, String value, String reason, String field) {
        assertThatThrownBy(() -> GENERAL.check(
                        List.of(answered("WEAPONS", "NONE"), new Answer(question, outcome, value, reason))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.violations().getFirst().field())
                                .isEqualTo("answers[1]." + field));
    }

    @Test
    @DisplayName("D13 unknown, declined and not asked are three different answers, and all are taken")
    void threeKindsOfNothing() {
        GENERAL.check(List.of(
                new Answer("WEAPONS", Outcome.UNKNOWN, null, null),
                new Answer("INJURIES", Outcome.DECLINED, null, null),
                new Answer("WHO_INVOLVED", Outcome.NOT_ASKED, null, "CALLER-HUNG-UP"),
                new Answer("HAPPENED", Outcome.ANSWERED, "a fight", null)));
    }

    @Test
    @DisplayName("D13 a set that leaves a topic out, asks twice or looks ahead is refused")
    void unsound() {
        List<Question> questions = GENERAL.questions();
        assertUnsound(questions.stream().filter(q -> q.topic() != Topic.WEAPONS).toList());
        assertUnsound(Stream.concat(questions.stream(), Stream.of(questions.getFirst()))
                .toList());
        Question ahead = new Question(
                "AHEAD",
                Topic.WHAT,
                new Label("a", "b"),
                AnswerKind.TEXT,
                null,
                new Condition("WEAPONS", Set.of("SEEN")),
                null);
        assertUnsound(Stream.concat(Stream.of(ahead), questions.stream()).toList());
    }

    private static void assertUnsound(Collection<Question> questions) {
        QuestionSet set = new QuestionSet(new Label("a", "b"), Set.of(), List.of(), List.copyOf(questions));
        assertThatThrownBy(set::requireSound).isInstanceOf(ProblemException.class);
    }

    private static Answer answered(String question, String value) {
        return new Answer(question, Outcome.ANSWERED, value, null);
    }
}
