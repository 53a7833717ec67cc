package ca.policecomms.status.backfill.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.backfill.model.StatuspageIncident;
import ca.policecomms.status.wording.model.Moments;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code incidents.json} of the Statuspage v2 API; members that it knows nothing of are left alone. */
final class StatuspageJson {

    private StatuspageJson() {}

    /** @throws ProblemException 400 {@code invalid-request}, naming a member of the wrong type */
    static List<StatuspageIncident> incidents(JsonNode document) {
        JsonNode list = document.path("incidents");
        if (!list.isArray()) {
            throw wrong("document.incidents", "must be a list");
        }
        List<StatuspageIncident> incidents = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            incidents.add(incident("document.incidents[" + i + "]", list.get(i)));
        }
        return incidents;
    }

    private static StatuspageIncident incident(String place, JsonNode node) {
        List<StatuspageIncident.Update> updates = new ArrayList<>();
        JsonNode list = node.path("incident_updates");
        for (int i = 0; i < list.size(); i++) {
            String at = place + ".incident_updates[" + i + "]";
            JsonNode update = list.get(i);
            updates.add(new StatuspageIncident.Update(
                    text(at, update, "status"),
                    text(at, update, "body"),
                    time(at, update, "created_at"),
                    time(at, update, "updated_at"),
                    time(at, update, "display_at")));
        }
        return new StatuspageIncident(
                text(place, node, "name"),
                text(place, node, "status"),
                time(place, node, "created_at"),
                time(place, node, "updated_at"),
                time(place, node, "monitoring_at"),
                time(place, node, "resolved_at"),
                text(place, node, "impact"),
                time(place, node, "started_at"),
                updates);
    }

    private static String text(String place, JsonNode node, String member) {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(place + "." + member, "must be a text");
        }
        return value.textValue();
    }

    private static Instant time(String place, JsonNode node, String member) {
        String value = text(place, node, member);
        try {
            return value == null ? null : Moments.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException notATime) {
            throw wrong(place + "." + member, "must be a time with an offset");
        }
    }

    private static ProblemException wrong(String place, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The document is not as Statuspage writes it.")
                .violation(place, message);
    }
}
