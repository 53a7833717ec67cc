package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Amendment;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    AmendingCall(
            LockedCall locked,
            OpeningCall opening,
            CheckingLocation places,
            PriorityRules rules,
            PublicVocabulary vocabulary,
            RecordingCall recording) {
        this.locked = locked;
        this.opening = opening;
        this.places = places;
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.recording = recording;
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

    /** Needs no version and no state: nothing typed is lost (requirement D56). */
    @Transactional
    public Call narrate(UUID id, String text, Stamp stamp) {
        Call call = locked.get(id);
        recording.record(call, stamp, call.narrate(text));
        return call;
    }

    @Transactional
    public Call declareMajor(UUID id, long version, boolean major, Stamp stamp) {
        Call call = locked.get(id, version);
        recording.record(call, stamp, call.declareMajor(major));
        return call;
    }
}
