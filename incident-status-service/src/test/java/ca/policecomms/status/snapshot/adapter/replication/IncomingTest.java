package ca.policecomms.status.snapshot.adapter.replication;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.adapter.archive.Hash;
import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IncomingTest {

    private final List<Long> shown = new ArrayList<>();
    private int heartbeatsKept;

    private final KeepingSnapshot keeping = new KeepingSnapshot(
            new Disk(),
            Samples.SEALING,
            new Site(),
            Clock.fixed(Samples.EIGHT, ZoneOffset.UTC),
            () -> 0,
            Duration.ofMinutes(3));
    private final Incoming incoming = new Incoming(Samples.SEALING, keeping);

    @Test
    @DisplayName("S57 of what came from the topic only the newest snapshot is shown, and its newest heartbeat kept")
    void newest() {
        for (long number = 1; number <= 5; number++) {
            incoming.take("public", archive(number));
            incoming.take(Chunks.HEARTBEAT, beat(5, number));
        }
        incoming.offer();
        assertThat(shown).containsExactly(5L);
        assertThat(heartbeatsKept).isOne();
        assertThat(keeping.freshness(Audience.PUBLIC)).isEqualTo(new Freshness(true, Samples.EIGHT.minusSeconds(95)));
    }

    @Test
    @DisplayName("S57 the newest is newest by its number: what a former writer sends late is not shown")
    void late() {
        incoming.take("public", archive(7));
        incoming.take("public", archive(6));
        incoming.offer();
        assertThat(shown).containsExactly(7L);
        incoming.take("public", archive(6));
        incoming.offer();
        assertThat(shown).containsExactly(7L);
    }

    @Test
    @DisplayName("S57 of a damaged snapshot the one before is shown, then the next one that comes")
    void damaged() {
        byte[] damaged = archive(4);
        damaged[damaged.length - 1] ^= 1;
        byte[] forged = archive(5);
        forged[200] ^= 1;
        incoming.take("public", archive(3));
        incoming.take("public", damaged);
        incoming.take("public", forged);
        incoming.offer();
        assertThat(shown).containsExactly(3L);
        incoming.take("public", archive(6));
        incoming.offer();
        assertThat(shown).containsExactly(3L, 6L);
    }

    @Test
    @DisplayName("S57 a snapshot in parts is whole when its list comes, later too")
    void inParts() {
        byte[] archive = archive(2);
        int half = archive.length / 2;
        Map<String, byte[]> parts = Map.of(
                key(archive, 0, half), Arrays.copyOfRange(archive, 0, half),
                key(archive, half, archive.length), Arrays.copyOfRange(archive, half, archive.length));
        parts.forEach(incoming::take);
        incoming.offer();
        assertThat(shown).isEmpty();
        String list = "parts\n" + key(archive, 0, half) + "\n" + key(archive, half, archive.length) + "\n";
        incoming.take("public", list.getBytes(StandardCharsets.US_ASCII));
        incoming.offer();
        assertThat(shown).containsExactly(2L);
    }

    private static String key(byte[] archive, int from, int to) {
        return "public/" + Hash.of(Arrays.copyOfRange(archive, from, to));
    }

    private static byte[] archive(long number) {
        SealedSnapshot sealed = Samples.sealed(
                Samples.state(number, Samples.allWell().components(), List.of()), Audience.PUBLIC, number);
        return Samples.SEALING.pack(sealed);
    }

    private static byte[] beat(long sequence, long seconds) {
        Heartbeat heartbeat = Samples.SEALING.heartbeat(
                new Version(1, sequence), Samples.EIGHT.minusSeconds(100).plusSeconds(seconds));
        return HeartbeatLine.write(heartbeat).getBytes(StandardCharsets.US_ASCII);
    }

    private final class Disk implements SnapshotStore {
        @Override
        public Optional<SealedSnapshot> newest(Audience audience) {
            return Optional.empty();
        }

        @Override
        public Optional<Heartbeat> heartbeat() {
            return Optional.empty();
        }

        @Override
        public void keep(SealedSnapshot sealed) {}

        @Override
        public void keep(Heartbeat heartbeat) {
            heartbeatsKept++;
        }
    }

    private final class Site implements PublicSite {
        @Override
        public void showFallback(Snapshot fallback) {}

        @Override
        public void show(SealedSnapshot sealed, Freshness freshness) {
            shown.add(sealed.edition().number());
        }

        @Override
        public void confirm(Audience audience, Freshness freshness, Heartbeat latest) {}
    }
}
