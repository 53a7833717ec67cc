package ca.policecomms.dispatch.recommendation.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was recommended, from what, and what was done then. Never changed but for the last. */
public interface Recommendations {
    void add(UUID id, UUID callId, String askedBy, RecommendationInputs inputs, Recommendation result);

    /** The newest one of a call, if it was asked for since then and nobody has sent units on it yet. */
    Optional<Open> open(UUID callId, Instant since);

    /** What was done. */
    void decide(UUID id, Decision decision);

    Optional<KeptRecommendation> find(UUID id);

    /** Those that others than the picked units were sent on, newest first; {@code before} may be null. */
    List<RecommendationDeparture> departures(UUID before, int limit);

    /** One that waits for a decision. */
    record Open(UUID id, List<UUID> picks) {}

    /** @param reasonCode why not as recommended; null where it was followed */
    record Decision(boolean followed, List<UUID> chosen, String reasonCode, Instant at, String by) {}

    /** With its inputs, for those who ask why. */
    record KeptRecommendation(UUID id, UUID callId, RecommendationInputs inputs, Recommendation result) {}

    /** One line of the report. */
    record RecommendationDeparture(
            UUID id,
            UUID callId,
            Instant askedAt,
            List<UUID> picks,
            List<UUID> chosen,
            String reasonCode,
            Instant decidedAt,
            String decidedBy) {}
}
