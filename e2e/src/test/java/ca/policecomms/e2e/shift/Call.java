package ca.policecomms.e2e.shift;

import com.fasterxml.jackson.databind.JsonNode;

/** A call for service, by its address. */
public record Call(String id) {
    static Call of(JsonNode view) {
        return new Call(view.path("id").asText());
    }

    public String path() {
        return "/calls/" + id;
    }
}
