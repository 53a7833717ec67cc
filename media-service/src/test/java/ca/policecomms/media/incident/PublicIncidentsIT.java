package ca.policecomms.media.incident;

import static ca.policecomms.media.Desk.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.event.EventHeaders;
import ca.policecomms.commons.testing.Contracts;
import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.commons.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class PublicIncidentsIT {
    private static final String TOPIC = "dispatch.public-incidents.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID publicId = UUID.randomUUID();

    private void published(long version, String place, boolean major) {
        send("published", version, body(version, place, major));
    }

    private void updated(long version, String place, boolean major) {
        send("updated", version, body(version, place, major));
    }

    private void send(String fact, long version, String body) {
        Topics.send(TOPIC, UUID.randomUUID(), "dispatch.public-incident." + fact + ".v1", publicId, version, body);
    }

    private String body(long version, String place, boolean major) {
        return """
                {"publicId":"%s","version":%d,"ruleset":"2026-1",
                 "category":{"code":"COLLISION","en":"Collision","fr":"Collision routière"},
                 "location":{"kind":"INTERSECTION","text":{"en":"%s","fr":"%s"},"point":{"lat":44.231,"lon":-76.489}},
                 "area":"CITY","occurredAt":"2026-03-01T14:05:00Z","status":"ACTIVE","majorIncident":%s,
                 "services":["POLICE"],"road":["ROAD_CLOSED"],"advice":[],"publishedAt":"2026-03-01T14:20:00Z"}""".formatted(publicId, version, place, place, major);
    }

    private JsonPath matter() {
        return officer().get("/v1/matters?publicId=" + publicId).jsonPath();
    }

    private void awaitMatter(String path, Object value) {
        await().atMost(SOON).until(() -> value.equals(matter().get("items[0]." + path)));
    }

    private void awaitIncidentVersion(int version) {
        await().atMost(SOON)
                .until(() -> Integer.valueOf(version)
                        .equals(officer()
                                .get("/v1/public-incidents/" + publicId)
                                .jsonPath()
                                .get("version")));
    }

    @Test
    @DisplayName("§7 a public incident opens one breaking matter and says so once")
    void opens() {
        published(1, "Princess Street", false);
        awaitMatter("title.en", "Collision");

        JsonPath matter = matter();
        assertThat(matter.getList("items")).hasSize(1);
        assertThat(matter.getString("items[0].kind")).isEqualTo("BREAKING");
        assertThat(matter.getString("items[0].place.en")).isEqualTo("Princess Street");
        var events = Topics.read("media.matters.v1", UUID.fromString(matter.getString("items[0].id")), 1, SOON);
        assertThat(events).hasSize(1);
        assertThat(Topics.header(events.getFirst(), EventHeaders.TYPE)).isEqualTo("media.matter.opened.v1");
        assertThat(Topics.header(events.getFirst(), EventHeaders.AGGREGATE_VERSION))
                .isEqualTo("1");
        assertThat(events.getFirst().headers().lastHeader(EventHeaders.TRACEPARENT))
                .isNull();
        Contracts.validate("media.matters.v1", "media.matter.opened.v1", Topics.body(events.getFirst()));
    }

    @Test
    @DisplayName("D44 our copy is what dispatch published, member by member")
    void copied() {
        published(1, "Princess Street", true);
        awaitIncidentVersion(1);

        Map<String, Object> copy =
                officer().get("/v1/public-incidents/" + publicId).jsonPath().getMap("$");
        Map<String, Object> sent = new JsonPath(body(1, "Princess Street", true)).getMap("$");
        assertThat(copy).containsAllEntriesOf(sent).containsEntry("withdrawn", false);
    }

    @Test
    @DisplayName("§7 the same event twice is one matter and one announcement")
    void duplicate() {
        UUID event = UUID.randomUUID();
        String type = "dispatch.public-incident.published.v1";
        Topics.send(TOPIC, event, type, publicId, 1, body(1, "Princess Street", false));
        Topics.send(TOPIC, event, type, publicId, 1, body(1, "Princess Street", false));
        updated(2, "Bath Road", false);
        awaitMatter("place.en", "Bath Road");

        JsonPath matter = matter();
        assertThat(matter.getList("items")).hasSize(1);
        assertThat(matter.getInt("items[0].factsVersion")).isEqualTo(2);
        assertThat(Topics.read(
                        "media.matters.v1", UUID.fromString(matter.getString("items[0].id")), 2, Duration.ofSeconds(1)))
                .hasSize(1);
    }

    @Test
    @DisplayName("§7 events out of order wait for each other; an older one never overwrites a newer")
    void reordered() {
        updated(2, "Bath Road", true);
        published(1, "Princess Street", false);
        awaitIncidentVersion(2);

        assertThat(matter().getString("items[0].place.en")).isEqualTo("Bath Road");
        assertThat(matter().getBoolean("items[0].major.value")).isTrue();
        published(1, "Union Street", false);
        updated(3, "Brock Street", true);
        awaitMatter("place.en", "Brock Street");
    }

    @Test
    @DisplayName("§7 updates never overwrite staff facts")
    void staffFacts() {
        published(1, "Princess Street", false);
        awaitMatter("title.en", "Collision");
        JsonPath seen = matter();
        officer()
                .patch(
                        "/v1/matters/" + seen.getString("items[0].id"),
                        seen.getLong("items[0].version"),
                        Map.of("title", Map.of("en", "Bus collision", "fr", "Collision d'autobus")))
                .then()
                .statusCode(200);

        updated(2, "Bath Road", false);
        awaitMatter("place.en", "Bath Road");

        assertThat(matter().getString("items[0].title.en")).isEqualTo("Bus collision");
        assertThat(matter().getInt("items[0].factsVersion")).isEqualTo(3);
    }

    @Test
    @DisplayName("§7 a withdrawal empties our copy, turns class and place UNKNOWN, and is for good")
    void withdrawn() {
        published(1, "Princess Street", false);
        send("withdrawn", 2, "{\"publicId\":\"" + publicId + "\",\"version\":2,\"code\":\"WITHDRAWN\"}");
        awaitMatter("incidentClass.certainty", "UNKNOWN");

        assertThat(matter().getString("items[0].place.certainty")).isEqualTo("UNKNOWN");
        assertThat(matter().getString("items[0].place.en")).isNull();
        assertThat(matter().getString("items[0].title.en")).isEqualTo("Incident withdrawn");
        assertThat(officer().get("/v1/public-incidents/" + publicId).jsonPath().getMap("$"))
                .containsOnly(
                        Map.entry("publicId", publicId.toString()),
                        Map.entry("version", 2),
                        Map.entry("withdrawn", true),
                        Map.entry("code", "WITHDRAWN"));

        updated(3, "Bath Road", false);
        Topics.send(
                TOPIC,
                UUID.randomUUID(),
                "dispatch.public-incident.cleared.v1",
                publicId,
                4,
                body(4, "Bath Road", false));
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        assertThat(matter().getString("items[0].place.certainty")).isEqualTo("UNKNOWN");
    }

    @Test
    @DisplayName("E an event that can never be applied goes to the dead letters, and others go on")
    void poison() {
        send("published", 1, "{\"publicId\":\"" + publicId + "\",\"version\":1}");

        var letters = Topics.read("media-service.public-incidents.dlq", publicId, 1, SOON);
        assertThat(letters).hasSize(1);
        assertThat(Topics.header(letters.getFirst(), "dead-letter-reason")).contains("category");
        assertThat(matter().getList("items")).isEmpty();
    }

    @Test
    @DisplayName("§7 the list of public incidents goes through every one of them")
    void paged() {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (UUID id : ids) {
            Topics.send(
                    TOPIC,
                    UUID.randomUUID(),
                    "dispatch.public-incident.published.v1",
                    id,
                    1,
                    body(1, "Princess Street", false).replace(publicId.toString(), id.toString()));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(all())
                        .containsAll(ids.stream().map(UUID::toString).toList()));
        assertThat(all()).doesNotHaveDuplicates();
    }

    private static List<String> all() {
        List<String> ids = new java.util.ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = officer()
                    .request()
                    .queryParam("limit", 2)
                    .queryParam("cursor", next)
                    .get("/v1/public-incidents")
                    .jsonPath();
            ids.addAll(page.getList("items.publicId"));
            next = page.getString("next");
        }
        return ids;
    }
}
