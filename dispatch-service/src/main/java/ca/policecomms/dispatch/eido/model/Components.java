package ca.policecomms.dispatch.eido.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of one document: each has the prologue, an id of its own, and stands in the list of its kind. */
final class Components {
    private final String incident;
    private final String agency;
    private final Instant updated;
    private final Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();

    /**
     * @param incident globally unique id of the incident; ids of the parts begin with it
     * @param agency id of the agency's component
     */
    Components(String incident, String agency, Instant updated) {
        this.incident = incident;
        this.agency = agency;
        this.updated = updated;
    }

    /** A part in no list: the document itself, or one that stands alone. */
    Map<String, Object> prologue(String id) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("$id", id);
        part.put("lastUpdateTimeStamp", updated.toString());
        part.put("updatedByAgencyReference", ref(agency));
        return part;
    }

    /** @param own id within the incident */
    Map<String, Object> add(String list, String own) {
        Map<String, Object> part = prologue(own.equals(agency) ? own : incident + ":" + own);
        lists.computeIfAbsent(list, key -> new ArrayList<>()).add(part);
        return part;
    }

    /** Writes all lists into the document. */
    void into(Map<String, Object> document) {
        document.putAll(lists);
    }

    static Map<String, Object> ref(String id) {
        return Map.of("$ref", id);
    }

    static Map<String, Object> refTo(Map<String, Object> part) {
        return ref((String) part.get("$id"));
    }

    static List<Map<String, Object>> refsTo(List<Map<String, Object>> parts) {
        return parts.stream().map(Components::refTo).toList();
    }

    /** What is not known is left out. */
    static void put(Map<String, Object> part, String member, Object value) {
        if (value != null) {
            part.put(member, value);
        }
    }

    static void putRefs(Map<String, Object> part, String member, List<Map<String, Object>> to) {
        if (!to.isEmpty()) {
            part.put(member, refsTo(to));
        }
    }
}
