package ca.policecomms.dispatch.recommendation.model;

import ca.policecomms.dispatch.plan.model.ResponsePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that a recommendation is made of: the same inputs give the same answer, on any machine, years later.
 *
 * @param latitude degrees north, null when nobody knows where it is
 * @param longitude degrees east, null when nobody knows where it is
 * @param answers by code of the question
 * @param plan null when none fits
 * @param units on duty, in the order of their ids
 */
public record RecommendationInputs(
        UUID callId,
        Instant at,
        String typeCode,
        int priority,
        String division,
        Double latitude,
        Double longitude,
        Map<String, String> answers,
        ResponsePlan plan,
        List<Candidate> units,
        RecommendationSettings settings) {

    public RecommendationInputs {
        answers = Map.copyOf(answers);
        units = List.copyOf(units);
    }

    boolean located() {
        return latitude != null && longitude != null;
    }

    boolean urgent() {
        return priority <= ResponsePlan.NOT_BYLAW_ALONE_UP_TO;
    }
}
