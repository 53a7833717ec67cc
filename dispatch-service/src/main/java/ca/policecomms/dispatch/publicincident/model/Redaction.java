package ca.policecomms.dispatch.publicincident.model;

import static ca.policecomms.dispatch.catalogue.model.Sensitivity.NO;

import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.publicincident.model.Decision.Awaiting;
import ca.policecomms.dispatch.publicincident.model.Decision.NeverPublish;
import ca.policecomms.dispatch.publicincident.model.Decision.NotYet;
import ca.policecomms.dispatch.publicincident.model.Decision.Obstacle;
import ca.policecomms.dispatch.publicincident.model.Decision.Publish;
import ca.policecomms.dispatch.publicincident.model.PublicContent.PublicCategory;
import ca.policecomms.dispatch.publicincident.model.PublicContent.Status;
import ca.policecomms.dispatch.publicincident.model.PublicationOverride.Action;
import ca.policecomms.dispatch.publicincident.model.Response.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that decide what of a call is public, and when (requirements D44 to D48). Knows no state of its own. */
public final class Redaction {
    /** Named in every event: changes when a rule changes. */
    public static final String RULESET = "2026-1";

    private static final long FLOOR_SECONDS = Duration.ofMinutes(5).toSeconds();
    private static final List<RespondingService> TOLD =
            List.of(RespondingService.POLICE, RespondingService.FIRE, RespondingService.BYLAW);

    private final CallTypes types;
    private final PublicVocabulary vocabulary;
    private final PublicPlaces places;
    private final Set<String> divisions;

    /** @param divisions codes of the agency's divisions */
    public Redaction(CallTypes types, PublicVocabulary vocabulary, Gazetteer gazetteer, Set<String> divisions) {
        this.types = types;
        this.vocabulary = vocabulary;
        this.places = new PublicPlaces(gazetteer);
        this.divisions = Set.copyOf(divisions);
    }

    /** @param override of a supervisor, null when there is none */
    public Decision decide(RedactableCall call, PublicationOverride override, Instant now) {
        Optional<CallType> type = types.find(call.typeCode());
        Optional<PublicCategory> category = type.flatMap(this::category);
        Optional<Obstacle> never = sensitive(call, type)
                .or(() -> when(category.isEmpty(), Obstacle.NOT_LISTED))
                .or(() -> when(is(Action.SUPPRESS, override), Obstacle.SUPPRESSED))
                .or(() -> when(call.state().endedOtherwise(), Obstacle.ENDED_OTHERWISE));
        if (never.isPresent()) {
            return new NeverPublish(never.get());
        }
        PublicContent content = content(call, category.orElseThrow());
        return inTime(call, type.orElseThrow().publicTiming(), override, now, content);
    }

    private Decision inTime(
            RedactableCall call,
            PublicTiming timing,
            PublicationOverride override,
            Instant now,
            PublicContent content) {
        if (call.state().notEntered()) {
            return new NotYet(null, Awaiting.ENTRY, content);
        }
        if (is(Action.ADVANCE, override) && call.typeCode().equals(override.typeCode())) {
            return new Publish(content);
        }
        PublicationTimes.Due due = PublicationTimes.of(timing, call);
        if (due.at() == null) {
            return new NotYet(null, due.awaiting(), content);
        }
        if (is(Action.DELAY, override) && override.until().isAfter(due.at())) {
            due = new PublicationTimes.Due(override.until(), Awaiting.DELAY);
        }
        return now.isBefore(due.at()) ? new NotYet(due.at(), due.awaiting(), content) : new Publish(content);
    }

    private static boolean is(Action action, PublicationOverride override) {
        return override != null && override.action() == action;
    }

    private Optional<PublicCategory> category(CallType type) {
        if (type.publicCategory() == null || type.publicTiming() == PublicTiming.NEVER) {
            return Optional.empty();
        }
        Label label = vocabulary.categories().get(type.publicCategory());
        return Optional.ofNullable(label).map(l -> new PublicCategory(type.publicCategory(), l.en(), l.fr()));
    }

    /** Five times NO or nothing; a type that we do not have has said nothing about itself. */
    private static Optional<Obstacle> sensitive(RedactableCall call, Optional<CallType> type) {
        SensitiveFacts facts =
                type.map(CallType::facts).orElse(SensitiveFacts.NONE).or(call.raised());
        return Stream.of(
                        when(facts.medical() != NO, Obstacle.MEDICAL),
                        when(facts.sexual() != NO, Obstacle.SEXUAL),
                        when(facts.domestic() != NO, Obstacle.DOMESTIC),
                        when(facts.suicide() != NO, Obstacle.SUICIDE),
                        when(facts.youth() != NO || call.anyPersonUnder18(), Obstacle.YOUTH),
                        when(call.officerInitiated(), Obstacle.OFFICER_INITIATED),
                        when(call.test(), Obstacle.TEST))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Obstacle> when(boolean applies, Obstacle reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }

    private PublicContent content(RedactableCall call, PublicCategory category) {
        String division = call.place().division();
        return new PublicContent(
                category,
                places.of(call.place()),
                division != null && divisions.contains(division) ? division : null,
                floored(call.receivedAt()),
                call.state() == Lifecycle.CLOSED ? Status.CLEARED : Status.ACTIVE,
                call.majorIncident(),
                TOLD.stream().filter(service -> wasSent(service, call)).toList(),
                listed(call.road(), vocabulary.road()),
                listed(call.advice(), vocabulary.advice()));
    }

    private static Instant floored(Instant received) {
        return Instant.ofEpochSecond(Math.floorDiv(received.getEpochSecond(), FLOOR_SECONDS) * FLOOR_SECONDS);
    }

    /** Those who were called off count too: that they left is none of the public's business. */
    private static boolean wasSent(RespondingService service, RedactableCall call) {
        return call.responses().stream().anyMatch(r -> r.service() == service && r.progress() != Progress.RESERVED);
    }

    private static List<String> listed(Set<String> codes, Map<String, Label> list) {
        return codes.stream().filter(list::containsKey).sorted().toList();
    }
}
