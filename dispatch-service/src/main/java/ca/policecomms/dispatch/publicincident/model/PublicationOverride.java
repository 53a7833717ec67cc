package ca.policecomms.dispatch.publicincident.model;

import java.time.Instant;

/**
 * What a supervisor decided about publishing a call (requirement D48). The last one counts.
 *
 * @param until for a delay: not before this time
 * @param typeCode the type that the call had: an advance does not carry over to another one
 * @param reason stays in the restricted record
 * @param by subject of the supervisor
 */
public record PublicationOverride(Action action, Instant until, String typeCode, String reason, String by, Instant at) {

    public enum Action {
        /** Do not wait for the time that the rules give. */
        ADVANCE,
        /** Wait until a time, and for the rules. */
        DELAY,
        /** Never; withdraw what is public. */
        SUPPRESS
    }
}
