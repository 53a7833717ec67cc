package ca.policecomms.records.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.records.RecordsSimulator;
import ca.policecomms.records.file.Files;
import ca.policecomms.records.file.InventedFiles;
import ca.policecomms.records.file.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, against the description that others build by. */
class SimulatorServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Files FILES = InventedFiles.of(7, LocalDate.parse("2026-03-01"));
    private static SimulatorServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RecordsSimulator.of(
                Map.of(
                        "SUITE_SIMULATOR_PORT", "0",
                        "SUITE_SIMULATOR_SEED", "7",
                        "SUITE_SIMULATOR_DAY", "2026-03-01",
                        "SUITE_SIMULATOR_OUTAGES", "off",
                        "SUITE_SIMULATOR_SLOWNESS", "0",
                        "SUITE_SIMULATOR_KEY", "secret"),
                Clock.systemUTC());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @AfterEach
    void well() throws Exception {
        put("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON", "ORDERS", "PLATE", "ADDRESS", "ARTICLE"})
    @DisplayName("D30 every answer is as contracts/openapi/records-simulator.yaml has it")
    void described(String kind) throws Exception {
        JsonSchema search = schema("Search");
        JsonSchema found = schema("Found");
        long hits = 0;
        for (int i = 0; i < 40; i++) {
            String body = search(kind, i);
            assertThat(search.validate(JSON.readTree(body))).isEmpty();
            HttpResponse<String> answer = post(body, "secret");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(found.validate(JSON.readTree(answer.body())))
                    .as(answer.body())
                    .isEmpty();
            hits += JSON.readTree(answer.body()).get("hits").size();
        }
        assertThat(hits).isPositive();
    }

    @Test
    @DisplayName("D30 without the key nothing is told, and a malformed search is refused")
    void refused() throws Exception {
        assertThat(post(search("PERSON", 0), "other").statusCode()).isEqualTo(401);
        for (String body : new String[] {"{", "{}", "{\"kind\":\"PERSON\"}", "{\"kind\":\"X\",\"criteria\":{}}"}) {
            HttpResponse<String> answer = post(body, "secret");
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(schema("Refusal").validate(JSON.readTree(answer.body()))).isEmpty();
        }
    }

    @Test
    @DisplayName("D30 it can be made to refuse and to talk nonsense, counts what it was asked, and recovers")
    void moods() throws Exception {
        long before = counts().get("answered").asLong();
        put("{\"manner\":\"REFUSING\"}");
        HttpResponse<String> away = post(search("PERSON", 0), "secret");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(counts().get("answered").asLong()).isEqualTo(before);
        put("{\"manner\":\"GARBLING\"}");
        HttpResponse<String> garbled = post(search("PERSON", 0), "secret");
        assertThat(garbled.statusCode()).isEqualTo(200);
        assertThat(garbled.body()).hasSize(12);
        put("{}");
        assertThat(post(search("PERSON", 0), "secret").statusCode()).isEqualTo(200);
        assertThat(schema("Counts").validate(counts())).isEmpty();
    }

    private static String search(String kind, int number) throws IOException {
        Person person = FILES.persons().get(number);
        Map<String, Object> criteria = switch (kind) {
            case "PLATE" -> Map.of("plate", FILES.vehicles().get(number).plate());
            case "ARTICLE" -> Map.of("serial", FILES.articles().get(number).serial());
            case "ADDRESS" ->
                Map.of(
                        "civicNumber", Integer.toString(person.address().civicNumber()),
                        "street", person.address().street());
            default -> Map.of("surname", person.surname());
        };
        return JSON.writeValueAsString(Map.of("kind", kind, "criteria", criteria));
    }

    private static HttpResponse<String> post(String body, String key) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri("/v1/searches"))
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void put(String body) throws Exception {
        HTTP.send(
                HttpRequest.newBuilder(uri("/v1/mood"))
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static JsonNode counts() throws Exception {
        return JSON.readTree(
                HTTP.send(HttpRequest.newBuilder(uri("/v1/mood")).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** One schema of the document, with the others beside it for what it refers to. */
    private static JsonSchema schema(String name) throws IOException {
        try (InputStream document =
                SimulatorServerTest.class.getResourceAsStream("/contracts/openapi/records-simulator.yaml")) {
            JsonNode all = new ObjectMapper(new YAMLFactory()).readTree(document);
            ObjectNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
            schema.set("components", all.get("components"));
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        }
    }
}
