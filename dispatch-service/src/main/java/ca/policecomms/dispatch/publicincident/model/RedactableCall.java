package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Everything of a call that the redaction may look at: what is not here cannot leak. Most of it is looked at only to be
 * left out.
 *
 * @param typeCode a code of the catalogue or {@code UNKNOWN}
 * @param closedAt null while it is not closed, or when that is not known
 * @param raised facts raised by answers and persons, on top of those of the type; {@link SensitiveFacts#NONE} when none
 * @param anyPersonUnder18 somebody involved is believed to be under 18
 * @param officerInitiated an officer came across it, nobody called
 * @param majorIncident declared by a supervisor
 * @param road codes of the closed list of effects on the road
 * @param advice codes of the closed list of advice to the public
 * @param test made to try the equipment
 */
public record RedactableCall(
        UUID callId,
        String typeCode,
        Lifecycle state,
        Instant receivedAt,
        Instant enteredAt,
        Instant closedAt,
        Place place,
        List<Response> responses,
        SensitiveFacts raised,
        boolean anyPersonUnder18,
        boolean officerInitiated,
        boolean majorIncident,
        Set<String> road,
        Set<String> advice,
        boolean test) {

    /** A call that is no test. */
    public RedactableCall(
            UUID callId,
            String typeCode,
            Lifecycle state,
            Instant receivedAt,
            Instant enteredAt,
            Instant closedAt,
            Place place,
            List<Response> responses,
            SensitiveFacts raised,
            boolean anyPersonUnder18,
            boolean officerInitiated,
            boolean majorIncident,
            Set<String> road,
            Set<String> advice) {
        this(
                callId,
                typeCode,
                state,
                receivedAt,
                enteredAt,
                closedAt,
                place,
                responses,
                raised,
                anyPersonUnder18,
                officerInitiated,
                majorIncident,
                road,
                advice,
                false);
    }

    public RedactableCall {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(typeCode, "typeCode");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(raised, "raised");
        responses = List.copyOf(responses);
        road = Set.copyOf(road);
        advice = Set.copyOf(advice);
    }

    /** Where it is, each part null where it is not known. */
    public record Place(
            Integer civicNumber,
            String street,
            String crossStreet,
            String unit,
            String placeName,
            String municipality,
            GeoPoint point,
            String division) {

        public static final Place UNKNOWN = new Place(null, null, null, null, null, null, null, null);
    }
}
