package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.PlannedPlace;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A place as dispatch-service takes it; what is not known is left out. */
final class PlaceBody {
    private PlaceBody() {}

    static ObjectNode of(PlannedPlace place) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (place.text() == null || place.text().isBlank()) {
            body.put("unknown", true);
        }
        put(body, "text", place.text());
        if (place.civicNumber() != null) {
            body.put("civicNumber", place.civicNumber());
        }
        put(body, "street", place.street());
        put(body, "crossStreet", place.crossStreet());
        put(body, "municipality", place.municipality());
        if (place.lat() != null && place.lon() != null) {
            body.putObject("point").put("lat", place.lat()).put("lon", place.lon());
        }
        put(body, "division", place.division());
        put(body, "beat", place.beat());
        return body;
    }

    private static void put(ObjectNode body, String member, String value) {
        if (value != null && !value.isBlank()) {
            body.put(member, value);
        }
    }
}
