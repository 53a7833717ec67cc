package ca.policecomms.status.hold.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a hold covers.
 *
 * @param field null for all of it; for a component {@code name} or {@code description}
 */
public record HeldTarget(HoldSubject kind, UUID id, String field) {

    private static final Map<HoldSubject, Set<String>> FIELDS = Map.of(
            HoldSubject.INCIDENT, Set.of("title"),
            HoldSubject.UPDATE, Set.of("body"),
            HoldSubject.COMPONENT, Set.of("name", "description"),
            HoldSubject.ALTERNATE, Set.of("publicWording"),
            HoldSubject.MAINTENANCE, Set.of("title", "description"),
            HoldSubject.REPORT, Set.of("whatHappened", "effect", "response", "changes"),
            HoldSubject.NOTIFICATION, Set.of("recipient", "publicWording"));

    /** @throws ProblemException 400 {@code invalid-request} when there is no such field */
    public void requireField() {
        boolean needed = kind == HoldSubject.COMPONENT;
        if (field == null ? needed : !FIELDS.get(kind).contains(field)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The hold must name what it covers.")
                    .violation(
                            "field",
                            "must be one of "
                                    + FIELDS.get(kind).stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
