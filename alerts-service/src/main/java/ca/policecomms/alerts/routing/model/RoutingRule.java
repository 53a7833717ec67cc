package ca.policecomms.alerts.routing.model;

import ca.policecomms.alerts.alert.model.AlertClass;
import java.util.List;
import java.util.Map;

/**
 * Who is told of a fact: data, versioned and approved by two people; producers name no channel and no recipient.
 *
 * @param conditions members of the fact's data and the values they may have; all must hold
 * @param alertClass null, like template and audience, for mode NONE
 */
public record RoutingRule(
        String key,
        int version,
        String topic,
        String eventType,
        Map<String, List<String>> conditions,
        Mode mode,
        AlertClass alertClass,
        String template,
        String audience,
        Dedupe dedupe) {

    public enum Mode {
        /** Sent at once: only for facts that two people approved upstream. */
        AUTO,
        /** Prefilled for a person to look at. */
        DRAFT,
        /** Known, and nobody is told. */
        NONE
    }

    public enum Dedupe {
        AGGREGATE,
        EVENT
    }

    public boolean matches(Fact fact) {
        return topic.equals(fact.topic())
                && eventType.equals(fact.type())
                && conditions.entrySet().stream()
                        .allMatch(condition -> condition
                                .getValue()
                                .contains(String.valueOf(fact.data().get(condition.getKey()))));
    }

    /** Facts with one value belong to one alert. */
    public String dedupeValue(Fact fact) {
        return switch (dedupe) {
            case AGGREGATE -> fact.topic() + "/" + fact.aggregateId();
            case EVENT -> fact.topic() + "/" + fact.aggregateId() + "/" + fact.eventId();
        };
    }
}
