package ca.policecomms.dispatch.question.model;

import java.time.Instant;

/**
 * An answer as it is kept.
 *
 * @param number within the call, from 1
 * @param setVersion version of the set that was asked from
 * @param occurredAt null when that is not known
 * @param actor subject of the token of who entered it
 */
public record GivenAnswer(
        int number,
        String setCode,
        int setVersion,
        Answer answer,
        Instant occurredAt,
        Instant recordedAt,
        String actor) {}
