package ca.policecomms.local.replay.engine;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A final answer: not one that asks to try again later.
 *
 * @param body parsed; a missing node when there was none
 */
public record Answer(int status, JsonNode body) {
    static final int STALE = 412;

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Problem code of a refusal, {@code http-<status>} when it has none. */
    public String code() {
        return body.path("code").asText("http-" + status);
    }

    public String detail() {
        return body.path("detail").asText("");
    }
}
