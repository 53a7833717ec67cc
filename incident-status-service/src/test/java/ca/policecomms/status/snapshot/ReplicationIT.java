package ca.policecomms.status.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.status.StatusTest;
import ca.policecomms.status.Story;
import ca.policecomms.status.offline.model.PendingNotices;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.access.Passes;
import ca.policecomms.status.snapshot.adapter.disk.SnapshotFiles;
import ca.policecomms.status.snapshot.adapter.replication.PeerPull;
import ca.policecomms.status.snapshot.adapter.replication.TopicReader;
import ca.policecomms.status.snapshot.application.FollowingReleases;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.application.WritingSnapshots;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Shelf;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.snapshot.model.WriterLease;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Second replicas of the running service, each with one way only to learn of a release. */
@StatusTest
class ReplicationIT {

    @TempDir
    Path directory;

    @Inject
    Sealing sealing;

    @Inject
    Shelf shelf;

    @Inject
    ReleasedSource source;

    @Inject
    Renderer renderer;

    @Inject
    Passes passes;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    PendingNotices notices;

    private KeepingSnapshot replica;

    @BeforeEach
    void released() {
        Story story = Story.begin("To all replicas", "À toutes les répliques");
        story.release(story.update("identified", "minor", "Seen everywhere.", "Vu partout."), List.of(), List.of());
        Story.awaitPage("/status/en/", "To all replicas");
        replica = new KeepingSnapshot(
                new SnapshotFiles(directory, sealing),
                sealing,
                new Nowhere(),
                Clock.systemUTC(),
                System::nanoTime,
                Duration.ofMinutes(3));
        replica.start(() -> null);
    }

    @Test
    @DisplayName(
            "S57 a replica without database and disk has the same bytes, fresh, from the topic alone, read from its"
                    + " start")
    void topic() {
        try (TopicReader reader = new TopicReader(kafka, sealing, replica)) {
            same(() -> assertThat(reader).isNotNull());
        }
    }

    @Test
    @DisplayName("S57 a replica that only polls the database has the same bytes, and renders nothing itself")
    void poll() {
        WritingSnapshots reading = new WritingSnapshots(
                source,
                renderer,
                sealing,
                shelf,
                new NotMine(),
                new Nowhere(),
                replica,
                notices,
                Clock.systemUTC(),
                Duration.ofMinutes(1));
        FollowingReleases following = new FollowingReleases(source, shelf, sealing, reading, replica);
        same(following::look);
    }

    @Test
    @DisplayName("S57 a replica that can only ask another one has the same bytes for every audience")
    void peers() {
        URI origin = URI.create("http://localhost:" + RestAssured.port);
        PeerPull pull = new PeerPull(
                List.of(URI.create("http://127.0.0.1:1"), origin),
                sealing,
                replica,
                () -> passes.issue(
                        Audience.STAFF, "peer", Clock.systemUTC().instant().plusSeconds(60)));
        same(pull::pull);
        assertThat(replica.shown(Audience.STAFF)).isNotNull();
        assertThat(replica.shown(Audience.PARTNER)).isNotNull();
    }

    /** In the end: another release may come in between. */
    private void same(Runnable looking) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            looking.run();
            SealedSnapshot shown = replica.shown(Audience.PUBLIC);
            assertThat(shown).isNotNull();
            assertThat(shown.seal().hash())
                    .isEqualTo(given().get("/status/snapshot.sha256").asString().strip());
            assertThat(replica.freshness(Audience.PUBLIC).fresh()).isTrue();
        });
    }

    private static final class Nowhere implements PublicSite, Replication {
        @Override
        public void showFallback(Snapshot fallback) {}

        @Override
        public void show(SealedSnapshot sealed, Freshness freshness) {}

        @Override
        public void confirm(Audience audience, Freshness freshness, Heartbeat latest) {}

        @Override
        public void publish(Audience audience, byte[] archive) {
            throw new AssertionError("a reader publishes nothing");
        }

        @Override
        public void publish(Heartbeat heartbeat) {
            throw new AssertionError("a reader publishes nothing");
        }
    }

    private static final class NotMine implements WriterLease {
        @Override
        public boolean held() {
            return false;
        }

        @Override
        public void release() {}
    }
}
