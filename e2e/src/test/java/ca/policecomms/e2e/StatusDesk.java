package ca.policecomms.e2e;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.RunningSuite;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** One person at the status desk, by the addresses that the staff API has under {@code /api/status/v1}. */
final class StatusDesk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String V1 = "/api/status/v1/";

    private final Api api;

    private StatusDesk(Api api) {
        this.api = api;
    }

    static StatusDesk of(RunningSuite suite, String person) {
        return new StatusDesk(Api.as(suite, person));
    }

    /** A body as it goes over the wire; each %s stands for the JSON of a value. */
    static Map<String, Object> json(String body, Object... values) {
        try {
            Object[] written = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                written[i] = JSON.writeValueAsString(values[i]);
            }
            return JSON.readValue(body.formatted(written), new TypeReference<>() {});
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static Map<String, String> text(String en, String fr) {
        return Map.of("en", en, "fr", fr);
    }

    /** @return the address of what was made */
    String draft(String collection, Map<String, ?> body) {
        return collection + "/"
                + api.post(V1 + collection, body).must(201).body().path("id").asText();
    }

    JsonNode see(String thing) {
        return api.get(V1 + thing).must(200).body();
    }

    List<JsonNode> all(String collection) {
        return api.all(V1 + collection);
    }

    /** On the version that the person sees now. */
    Api.Answer act(String thing, String act, Map<String, ?> body) {
        return api.act(V1 + thing + "/" + act, version(thing), body);
    }

    Api.Answer change(String thing, Map<String, ?> body) {
        return api.patch(V1 + thing, version(thing), body);
    }

    JsonNode write(String thing, Map<String, ?> body) {
        return api.put(V1 + thing, body).must(200).body();
    }

    private long version(String thing) {
        return Long.parseLong(api.get(V1 + thing).must(200).header("etag").replace("\"", ""));
    }

    // ---- publications

    void submit(String publication) {
        act(publication, "submission", Map.of()).must(200);
    }

    /** Approves what the person reads now. */
    Api.Answer approve(String publication) {
        return act(
                publication,
                "approvals",
                Map.of("hash", see(publication).path("hash").asText()));
    }

    Api.Answer release(String publication) {
        return act(publication, "release", Map.of());
    }

    static String id(String thing) {
        return thing.substring(thing.lastIndexOf('/') + 1);
    }
}
