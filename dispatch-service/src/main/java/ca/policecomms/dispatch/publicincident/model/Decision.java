package ca.policecomms.dispatch.publicincident.model;

import java.time.Instant;

/** What the rules say about a call at a moment. */
public sealed interface Decision {

    record NeverPublish(Obstacle reason) implements Decision {}

    /**
     * @param dueAt when to look again, null when something has to happen first
     * @param content what would be published now
     */
    record NotYet(Instant dueAt, Awaiting awaiting, PublicContent content) implements Decision {}

    record Publish(PublicContent content) implements Decision {}

    /** Why nothing of a call is published. */
    enum Obstacle {
        MEDICAL("D46"),
        SEXUAL("D46"),
        DOMESTIC("D46"),
        SUICIDE("D46"),
        YOUTH("D46"),
        OFFICER_INITIATED("D46"),
        TEST("D50"),
        /** No public category for the type, or a type that is never published. */
        NOT_LISTED("D44"),
        SUPPRESSED("D48"),
        /** Cancelled, merged or diverted. */
        ENDED_OTHERWISE("D47");

        private final String rule;

        Obstacle(String rule) {
            this.rule = rule;
        }

        /** Id of the requirement. */
        public String rule() {
            return rule;
        }
    }

    /** What a call waits for before it is published. */
    enum Awaiting {
        ENTRY,
        FIRST_ON_SCENE,
        LAST_CLEAR,
        DUE_TIME,
        DELAY
    }
}
