package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Amendment;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import ca.policecomms.dispatch.record.model.Corrections;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What is known of a call grows: its facts are corrected, words are added, a major incident is declared. */
@ApplicationScoped
public class AmendingCall {
    private final LockedCall locked;
    private final OpeningCall opening;
    private final CheckingLocation places;
    private final PriorityRules rules;
    private final PublicVocabulary vocabulary;
    private final RecordingCall recording;
    private final Corrections corrections;

    AmendingCall(
            LockedCall locked,
            OpeningCall opening,
            CheckingLocation places,
            PriorityRules rules,
            PublicVocabulary vocabulary,
            RecordingCall recording,
            Corrections corrections) {
        this.locked = locked;
        this.opening = opening;
        this.places = places;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.recording = recording;
        this.corrections = corrections;
    }

    /** @throws ProblemException 404, 412, 422 for an unknown type, or a code that the public lists do not have */
    @Transactional
    public Call amend(UUID id, long version, Amendment change, Stamp stamp) {
        Call call = locked.get(id, version);
        if (change.typeCode() != null) {
            opening.requireType(change.typeCode());
        }
        requireListed(change.road(), vocabulary.road().keySet(), "road");
        requireListed(change.advice(), vocabulary.advice().keySet(), "advice");
        List<Fact> facts = new ArrayList<>();
        facts.add(call.amend(change.location() == null ? change : change.at(places.check(change.location()))));
        if (change.typeCode() != null && rules.domestic(call)) {
            call.raise(PriorityRule.DOMESTIC, Map.of("typeCode", call.typeCode()))
                    .ifPresent(facts::add);
        }
        if (change.location() != null || change.callerPhone() != null) {
            rules.warn(call).ifPresent(facts::add);
        }
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        return call;
    }

    private static void requireListed(List<String> codes, Set<String> list, String field) {
        if (codes != null && !list.containsAll(codes)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The public list has no such code.")
                    .violation(field, "codes of " + new TreeSet<>(list))
                    .with("rule", "D44");
        }
    }

    /**
     * Needs no version and no state: nothing typed is lost (requirement D56). What is said to a call that was merged is
     * said to the one that goes on, whose units hear it.
     *
     * @param supersedes number of the line that the words correct; null for none
     * @throws ProblemException 404; 422 {@code rule-violated} for a line that is not there, or was corrected before
     */
    @Transactional
    public Call narrate(UUID id, String text, Long supersedes, Stamp stamp) {
        Call call = supersedes == null ? locked.goingOn(id) : locked.get(id);
        if (supersedes != null) {
            requireStanding(call, supersedes);
        }
        recording.record(
                call, stamp, call.narrate(text, supersedes).privately("saidTo", id.equals(call.id()) ? null : id));
        if (supersedes != null) {
            corrections.add(id, supersedes, call.factCount());
        }
        return call;
    }

    /** Of two corrections of one line nobody could tell which counts: the second corrects the first. */
    private void requireStanding(Call call, long line) {
        OptionalLong by = corrections.of(call.id(), line);
        if (line > call.factCount() || by.isPresent()) {
            ProblemException refusal = ProblemException.of(
                            CommonProblem.RULE_VIOLATED,
                            by.isPresent()
                                    ? "That line was corrected: correct the correction."
                                    : "There is no such line.")
                    .violation("supersedes", "a line of the call's timeline that was not corrected before")
                    .with("rule", "D37");
            by.ifPresent(number -> refusal.with("supersededBy", number));
            throw refusal;
        }
    }

    @Transactional
    public Call declareMajor(UUID id, long version, boolean major, Stamp stamp) {
        Call call = locked.get(id, version);
        recording.record(call, stamp, call.declareMajor(major));
        return call;
    }
}
