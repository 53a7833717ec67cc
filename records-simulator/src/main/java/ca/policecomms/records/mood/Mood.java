package ca.policecomms.records.mood;

import java.time.Duration;

/**
 * How the next answer comes.
 *
 * @param delay before anything comes
 */
public record Mood(Manner manner, Duration delay) {

    public enum Manner {
        NORMAL,
        /** 503. */
        REFUSING,
        /** Nothing comes until the other side gives up. */
        HANGING,
        /** 200, and half of the answer. */
        GARBLING
    }
}
