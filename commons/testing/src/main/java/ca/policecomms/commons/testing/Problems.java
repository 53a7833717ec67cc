package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that an answer is a problem as every part of the suite gives it. */
public final class Problems {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ORDER = List.of("type", "title", "status", "code", "detail", "traceId");

    private Problems() {}

    /** Status, media type, request id, members and their order, and no word of our insides. */
    public static Checked assertProblem(ValidatableResponse response, int status, String code) {
        var answer = response.extract();
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("X-Request-Id")).as("X-Request-Id").isNotBlank();
        Map<String, Object> members = members(body);
        assertThat(List.copyOf(members.keySet()).subList(0, ORDER.size()))
                .as("members in order: %s", body)
                .isEqualTo(ORDER);
        assertThat(members)
                .containsEntry("type", "/problems/" + code)
                .containsEntry("code", code)
                .containsEntry("status", status);
        assertThat((String) members.get("title")).isNotBlank();
        assertThat((String) members.get("detail")).isNotBlank();
        assertThat((String) members.get("traceId")).matches("[0-9a-f]{32}");
        assertThat(body)
                .doesNotContain("Exception", "ca.policecomms", "jakarta.", "org.hibernate", "SELECT ", "INSERT ");
        if (status == 401) {
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        return new Checked(new JsonPath(body), body);
    }

    /** Not by a JSON path, which compiles a script for each look: answers are checked by the thousand. */
    private static Map<String, Object> members(String body) {
        try {
            return JSON.readValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON object: " + body, e);
        }
    }

    /** What more there is to check of a problem. */
    public record Checked(JsonPath json, String body) {

        /** The violations name this field: the JSON path a client sent, or a parameter. */
        public Checked naming(String field) {
            assertThat(violations()).as(body).extracting(v -> v.get("field")).contains(field);
            return this;
        }

        /** The message about the field contains the text. */
        public Checked saying(String field, String text) {
            naming(field);
            assertThat(violations())
                    .as(body)
                    .anySatisfy(v -> assertThat(v)
                            .containsEntry("field", field)
                            .extractingByKey("message")
                            .asString()
                            .contains(text));
            return this;
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, String>> violations() {
            return (List<Map<String, String>>) members(body).getOrDefault("violations", List.of());
        }

        /** Nothing of the text is anywhere in the answer. */
        public Checked without(String text) {
            assertThat(body).doesNotContain(text);
            return this;
        }
    }
}
