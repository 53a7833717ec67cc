package ca.policecomms.status.snapshot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import ca.policecomms.status.Samples;
import ca.policecomms.status.TestKeys;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.archive.Archives;
import ca.policecomms.status.snapshot.adapter.disk.SnapshotFiles;
import ca.policecomms.status.snapshot.model.Sealing;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A cold start while database, Kafka and identity provider are away: nothing listens on port 1. */
@QuarkusTest
@TestProfile(NothingAliveIT.Alone.class)
class NothingAliveIT {

    public static class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Path directory = Path.of("target", "snapshots-alone-" + System.nanoTime());
            Path key = TestKeys.inFile();
            Sealing sealing = new Archives(TestKeys.read(key));
            SnapshotFiles files = new SnapshotFiles(directory, sealing);
            files.keep(Samples.sealed(sealing, Samples.cyberIncident(), Audience.PUBLIC, 7));
            files.keep(sealing.heartbeat(Samples.cyberIncident().version(), Samples.EIGHT));
            Map<String, String> alone = new HashMap<>();
            alone.put("suite.status.snapshots.directory", directory.toString());
            alone.put("suite.status.snapshots.signing-key", key.toString());
            alone.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/status");
            alone.put("kafka.bootstrap.servers", "127.0.0.1:1");
            alone.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/policecomms");
            return alone;
        }
    }

    @Test
    @DisplayName("S59 a cold start with everything dead serves the last release and says that it may be out of date")
    void lastRelease() {
        given().get("/status/en/")
                .then()
                .statusCode(200)
                .header("Status-Freshness", "stale")
                .header("Status-Confirmed-At", "2026-11-21T13:00:00Z")
                .body(containsString("Some computer systems unavailable"))
                .body(containsString("may be out of date"))
                .body(containsString("613-549-4660"));
        given().get("/status.txt").then().statusCode(200).body(containsString("n’est peut-être plus à jour"));
        given().get("/api/v2/summary.json")
                .then()
                .statusCode(200)
                .header("Status-Freshness", "stale")
                .body("status.indicator", equalTo("major"));
    }

    @Test
    @DisplayName("S56 the staff API says that it is unavailable, without a word of why")
    void staff() {
        given().get("/v1/incidents").then().statusCode(401).body(not(containsString("127.0.0.1")));
        given().header("Authorization", "Bearer a.b.c")
                .get("/v1/incidents")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(401, 503))
                .body(not(containsString("127.0.0.1")));
    }
}
