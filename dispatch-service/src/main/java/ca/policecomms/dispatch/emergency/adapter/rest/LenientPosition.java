package ca.policecomms.dispatch.emergency.adapter.rest;

import ca.policecomms.dispatch.record.model.Source;
import ca.policecomms.dispatch.unit.model.UnitPosition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Takes the position from a cry for help if there is one to be understood; whatever else it says stops nothing. */
@ApplicationScoped
class LenientPosition {
    private final ObjectMapper json;

    LenientPosition(ObjectMapper json) {
        this.json = json;
    }

    /** @return null when the body does not say */
    UnitPosition in(String body, UUID unit, Instant now) {
        if (body == null || body.isBlank()) {
            return null;
        }
        try {
            JsonNode point = json.readTree(body).path("point");
            JsonNode latitude = point.path("lat");
            JsonNode longitude = point.path("lon");
            boolean understood = latitude.isNumber()
                    && longitude.isNumber()
                    && Math.abs(latitude.doubleValue()) <= 90
                    && Math.abs(longitude.doubleValue()) <= 180;
            return understood
                    ? new UnitPosition(
                            unit, latitude.doubleValue(), longitude.doubleValue(), null, now, now, Source.MDT)
                    : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }
}
