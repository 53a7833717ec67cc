package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.publicincident.model.Decision.Awaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a call becomes public (requirement D47), by the times of the business: a call entered late is due as if it had
 * been entered in time. A time that is not known is replaced by one that is certainly not earlier, or waited for.
 */
final class PublicationTimes {
    static final Duration AFTER_LAST_CLEAR = Duration.ofMinutes(30);
    static final Duration AFTER_FIRST_ON_SCENE = Duration.ofMinutes(15);

    private PublicationTimes() {}

    /** @param at null while {@code awaiting} has not happened */
    record Due(Instant at, Awaiting awaiting) {}

    static Due of(PublicTiming timing, RedactableCall call) {
        return switch (timing) {
            case HAZARD, COLLISION ->
                new Due(call.enteredAt() == null ? call.receivedAt() : call.enteredAt(), Awaiting.DUE_TIME);
            case CRIME_IN_PROGRESS -> after(AFTER_LAST_CLEAR, lastClear(call), Awaiting.LAST_CLEAR);
            case OTHER -> after(AFTER_FIRST_ON_SCENE, firstOnScene(call), Awaiting.FIRST_ON_SCENE);
            case NEVER -> throw new IllegalArgumentException("a type that is never published has no time");
        };
    }

    private static Due after(Duration wait, Optional<Instant> moment, Awaiting awaited) {
        return moment.map(at -> new Due(at.plus(wait), Awaiting.DUE_TIME)).orElse(new Due(null, awaited));
    }

    /** Empty while a unit is on the call, or when nobody has cleared it. */
    private static Optional<Instant> lastClear(RedactableCall call) {
        List<Response> responses = call.responses();
        boolean cleared = responses.stream().anyMatch(r -> r.progress() == Response.Progress.CLEARED);
        if (!cleared || !responses.stream().allMatch(Response::ended)) {
            return Optional.empty();
        }
        boolean timesKnown = responses.stream().allMatch(r -> r.endedAt() != null);
        Optional<Instant> last = responses.stream()
                .map(Response::endedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        if (timesKnown) {
            return last;
        }
        return Optional.ofNullable(call.closedAt())
                .map(closed -> last.filter(closed::isBefore).orElse(closed));
    }

    private static Optional<Instant> firstOnScene(RedactableCall call) {
        Optional<Instant> first = call.responses().stream()
                .map(Response::onSceneAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
        if (first.isPresent() || call.responses().stream().noneMatch(Response::arrived)) {
            return first;
        }
        return Optional.ofNullable(call.closedAt());
    }
}
