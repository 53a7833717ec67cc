package ca.policecomms.dispatch.record.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened to one call, unit or contact. It becomes a line of the timeline and an event.
 *
 * @param type what happened
 * @param event codes, ids, times and area only: what other services may know
 * @param detail what only the timeline keeps, for example words of the narrative
 */
public record Fact(FactType type, Map<String, Object> event, Map<String, Object> detail) {

    public static Fact of(FactType type) {
        return new Fact(type, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Adds a member that other services may know; a null value is left out. */
    public Fact with(String member, Object value) {
        if (value != null) {
            event.put(member, value);
        }
        return this;
    }

    /** Adds a member that stays in this service; a null value is left out. */
    public Fact privately(String member, Object value) {
        if (value != null) {
            detail.put(member, value);
        }
        return this;
    }
}
