package ca.policecomms.status.snapshot;

import static ca.policecomms.status.Staff.EDITOR;
import static ca.policecomms.status.Staff.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StatusTest
class PublicSiteIT {

    @TestHTTPResource(value = "/q/metrics", management = true)
    URI metrics;

    @BeforeEach
    void ready() {
        Story.awaitPage("/status/en/", "Non-emergency line");
    }

    private static RequestSpecification plainly() {
        return given().config(RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    @DisplayName("S53 the page asks for no token, and a bad one does not matter")
    void noSignIn() {
        given().header("Authorization", "Bearer rubbish")
                .get("/status/en/?utm_source=x")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "en")
                .header("Status-Freshness", "fresh")
                .header("Status-Confirmed-At", notNullValue())
                .body(containsString("9-1-1 and emergency police response"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status/en/", "/api/v2/summary.json", "/status.txt"})
    @DisplayName("S54 a strong tag per encoding, 304 for lists, W/ and *, also for HEAD")
    void conditional(String path) throws IOException {
        var plain = plainly()
                .get(path)
                .then()
                .header("Vary", "Accept-Encoding")
                .header("Content-Encoding", (String) null)
                .extract();
        var zipped = plainly()
                .header("Accept-Encoding", "deflate, gzip;q=0.8")
                .get(path)
                .then()
                .header("Content-Encoding", "gzip")
                .extract();
        var brotli = plainly()
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .get(path)
                .then()
                .header("Content-Encoding", "br")
                .extract();
        String tag = plain.header("ETag");
        assertThat(List.of(tag, zipped.header("ETag"), brotli.header("ETag")))
                .doesNotHaveDuplicates()
                .allMatch(each -> each.startsWith("\""));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.asByteArray())).readAllBytes())
                .isEqualTo(plain.asByteArray());
        assertThat(Decoder.decompress(brotli.asByteArray()).getDecompressedData())
                .isEqualTo(plain.asByteArray());
        for (String condition : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            plainly()
                    .header("If-None-Match", condition)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(emptyString())
                    .header("ETag", tag);
            plainly().header("If-None-Match", condition).head(path).then().statusCode(304);
        }
        plainly().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        plainly().header("Accept-Encoding", "gzip;q=0").get(path).then().header("Content-Encoding", (String) null);
        plainly()
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(plain.asByteArray().length));
    }

    @Test
    @DisplayName("S65 nothing is loaded from elsewhere, nothing is sniffed, nobody frames the page")
    void headers() {
        given().get("/status/fr/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Strict-Transport-Security", notNullValue())
                .header("Set-Cookie", (String) null)
                .header("Cache-Control", "public, max-age=15, stale-while-revalidate=60, stale-if-error=604800");
    }

    @Test
    @DisplayName("S46 programs of other origins may read the API; it changes nothing")
    void cors() {
        given().get("/api/v2/summary.json")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .body("page.id", notNullValue());
        given().options("/api/v2/summary.json")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("GET"));
        given().body("{}").post("/api/v2/summary.json").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS");
        given().delete("/status/en/").then().statusCode(405);
    }

    @Test
    @DisplayName("S38 nobody subscribes here: 405 to every method")
    void subscribers() {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
            given().request(method, "/api/v2/subscribers.json").then().statusCode(405);
        }
    }

    @Test
    @DisplayName(
            "S62 the chain of snapshots is public: each names the hash of the one before, up to the one that is shown")
    void chain() throws Exception {
        Story story = Story.begin("A link", "Un maillon");
        story.release(story.update("identified", "none", "Told.", "Dit."), List.of(), List.of());
        Story.awaitPage("/status/en/", "A link");
        byte[] manifest = given().get("/status/snapshot").asByteArray();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(manifest));
        assertThat(given().get("/status/snapshot.sha256").asString().strip()).isEqualTo(hash);
        String previous =
                JsonPath.from(new String(manifest, StandardCharsets.UTF_8)).getString("previous");
        List<Map<String, String>> links =
                given().get("/status/ledger.json").jsonPath().getList("snapshots");
        assertThat(links).isNotEmpty();
        assertThat(links.getFirst().get("hash")).isEqualTo(previous);
        for (int i = 1; i < links.size(); i++) {
            assertThat(links.get(i - 1).get("previous")).isEqualTo(links.get(i).get("hash"));
        }
    }

    @Test
    @DisplayName("S66 security.txt is at its place and does not expire soon")
    void securityTxt() {
        String text = given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .extract()
                .asString();
        Instant expires = Instant.parse(text.lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring(9));
        assertThat(expires).isAfter(Instant.now().plus(Duration.ofDays(150)));
    }

    @Test
    @DisplayName("S36 an unknown path answers 404 with the contact block in both languages")
    void notFound() {
        given().get("/status/en/incidents/nothinghere1")
                .then()
                .statusCode(404)
                .body(containsString("613-549-4660"))
                .body(containsString("Cette page n’existe pas"));
    }

    @Test
    @DisplayName("S33 no word of a draft, nor of staff text, is in any public byte")
    void nothingOfADraft() {
        try (CapturedLog log = new CapturedLog()) {
            drafts();
            Logger.getLogger(PublicSiteIT.class).info("the log is captured");
            assertThat(log.text()).contains("the log is captured").doesNotContain("canary");
        }
    }

    private void drafts() {
        String canary = "canary" + Long.toString(System.nanoTime(), 36);
        Story story = Story.begin(canary + " title", canary + " titre");
        String component = Story.component(canary + " component", canary + " composante");
        EDITOR.patch("/v1/components/" + component, Map.of("owner", canary, "description", text(canary, canary)))
                .statusCode(200);
        String update = story.update("identified", "critical", canary + " body", canary + " corps");
        String alternate = EDITOR.post(
                        "/v1/components/" + component + "/alternates",
                        Map.of(
                                "kind",
                                "none",
                                "publicWording",
                                text(canary, canary),
                                "notes",
                                Map.of("procedure", canary, "limits", canary)))
                .statusCode(201)
                .extract()
                .path("id");
        String publication = story.gather(
                EDITOR,
                update,
                List.of(Map.of("componentId", component, "status", "major_outage")),
                List.of(alternate));
        EDITOR.act(publication, "submission", null).statusCode(200);

        // Something else is released, so that every page is made anew while the drafts are there.
        Story other = Story.begin("Visible " + canary.length(), "Visible");
        other.release(other.update("identified", "none", "Seen.", "Vu."), List.of(), List.of());
        Story.awaitPage("/status/en/", "Visible " + canary.length());
        String code = EDITOR.get("/v1/incidents/" + story.incident()).extract().path("code");
        EveryByte.assertWithout(metrics, canary, code);
        given().get("/status/en/incidents/" + code).then().statusCode(404);
        given().get("/status/i/" + code).then().statusCode(404);

        // Staff text stays inside also when the rest of it is released.
        String procedure = "blue binder";
        String shown = Story.component("Shown", "Montré");
        String used = Story.alternate(shown, story.incident());
        Story third = Story.begin("Third", "Troisième");
        third.release(
                third.update("identified", "minor", "x", "y"),
                List.of(Map.of("componentId", shown, "status", "partial_outage")),
                List.of(used));
        Story.awaitPage("/status/en/", "Come to the counter.");
        EveryByte.assertWithout(metrics, procedure);
    }

    @Test
    @DisplayName("S47 page, text and API tell the same incident under all its addresses")
    void addresses() {
        Story story = Story.begin("Same everywhere", "Partout pareil");
        story.release(story.update("investigating", "minor", "Body here.", "Texte ici."), List.of(), List.of());
        String code = EDITOR.get("/v1/incidents/" + story.incident()).extract().path("code");
        Story.awaitPage("/status/en/incidents/" + code, "Same everywhere", "Body here.");
        Story.awaitPage("/status/fr/incidents/" + code, "Partout pareil", "Texte ici.");
        for (String path : List.of("/status/i/" + code, "/incidents/" + code)) {
            given().get(path).then().statusCode(200).body(containsString("Body here."));
        }
        given().get("/status.txt")
                .then()
                .body(containsString("Same everywhere"))
                .body(containsString("Partout pareil"));
        given().get("/api/v2/incidents/unresolved.json")
                .then()
                .body("incidents.find { it.id == '" + code + "' }.incident_updates[0].body", equalTo("Body here."));
        given().get("/status/fr/summary.json")
                .then()
                .body("incidents.find { it.code == '" + code + "' }.title", equalTo("Partout pareil"));
    }
}
