package ca.policecomms.dispatch.stream.adapter.persistence;

import ca.policecomms.dispatch.stream.model.StreamEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;

/** Turns a stored row of the timeline into the line that the API shows, whatever columns it has. */
@ApplicationScoped
class StreamBody {
    private final ObjectMapper json;

    StreamBody(ObjectMapper json) {
        this.json = json;
    }

    StreamEvent event(long position, String row, String division, Set<UUID> units) {
        try {
            JsonNode line = json.readTree(row);
            ObjectNode body = json.createObjectNode().put("sequence", position).put("division", division);
            for (Entry<String, JsonNode> column : line.properties()) {
                body.set(member(column.getKey()), value(column));
            }
            return new StreamEvent(
                    position,
                    line.get("kind").textValue(),
                    line.get("type").textValue(),
                    division,
                    units,
                    json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("position " + position + " of the stream is not readable", e);
        }
    }

    /** {@code recorded_at} becomes {@code recordedAt}. */
    private static String member(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Times in UTC, as everywhere in the API. */
    private JsonNode value(Entry<String, JsonNode> column) {
        return column.getKey().endsWith("_at") && column.getValue().isTextual()
                ? json.getNodeFactory()
                        .textNode(OffsetDateTime.parse(column.getValue().textValue())
                                .toInstant()
                                .toString())
                : column.getValue();
    }
}
