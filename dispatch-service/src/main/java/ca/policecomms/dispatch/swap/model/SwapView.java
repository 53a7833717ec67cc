package ca.policecomms.dispatch.swap.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A swap as readers see it.
 *
 * @param given shift of the giver, which the taker works
 * @param returned shift of the taker, which the giver works; null when there is none
 */
public record SwapView(
        UUID id,
        long version,
        UUID giverId,
        UUID takerId,
        SwappedShift given,
        SwappedShift returned,
        SwapState state,
        Instant giverAgreedAt,
        Instant takerAgreedAt,
        Instant decidedAt,
        String decidedBy,
        String reason) {}
