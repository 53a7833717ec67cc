package ca.policecomms.commons.inbox;

/** What became of a received event. After each of them its offset may be committed. */
public enum Outcome {
    /** The effect is committed, and with it those of parked events that waited for this one. */
    APPLIED,
    /** Seen before under this id: dropped. */
    DUPLICATE,
    /** The aggregate is past this version: dropped. */
    OLDER,
    /** An earlier version is missing: stored until it comes. */
    PARKED_GAP,
    /** The aggregate is stopped by a poisonous event: stored until an operator releases it. */
    PARKED_BEHIND,
    /** It can never be applied: stored, sent to the dead-letter topic, the aggregate parked. */
    DEAD_LETTERED,
    /** Not an event but a mark of deletion in a compacted topic. */
    IGNORED
}
