package ca.policecomms.status.snapshot.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.offline.model.OfflineNotice;
import ca.policecomms.status.offline.model.PendingNotices;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.Pages;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Replication;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Shelf;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import ca.policecomms.status.snapshot.model.WriterLease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WritingSnapshotsTest {

    private Instant now = Samples.EIGHT;
    private boolean held = true;
    private boolean staffBroken;
    private long sequence = 7;
    private long mark;
    private final List<String> laid = new ArrayList<>();
    private final Map<Audience, ChainLink> newest = new EnumMap<>(Audience.class);

    private final World world = new World();
    private final KeepingSnapshot keeping =
            new KeepingSnapshot(world, Samples.SEALING, world, new Setable(), () -> 0, Duration.ofMinutes(3));
    private final WritingSnapshots writing = writer();

    private WritingSnapshots writer() {
        return new WritingSnapshots(
                world,
                world,
                Samples.SEALING,
                world,
                world,
                world,
                keeping,
                world,
                new Setable(),
                Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("S52 snapshots of all audiences are made once by a process, then for each release and each new day")
    void due() {
        write();
        assertThat(laid).containsExactly("public 7 1", "partner 7 1", "staff 7 1", "beat 7");
        laid.clear();
        write();
        assertThat(laid).isEmpty();
        sequence = 8;
        write();
        assertThat(laid).containsExactly("public 8 2", "partner 8 2", "staff 8 2", "beat 8");
        laid.clear();
        now = now.plus(Duration.ofDays(1));
        write();
        assertThat(laid).containsExactly("public 8 3", "partner 8 3", "staff 8 3", "beat 8");
        laid.clear();
        writer().write(new Version(1, sequence), newest);
        assertThat(laid).startsWith("public 8 4");
    }

    @Test
    @DisplayName("S42, S44 what a probe found makes the staff's pages anew and moves nothing of anybody else's")
    void probes() {
        write();
        laid.clear();
        mark = 1;
        write();
        assertThat(laid).containsExactly("staff 7 2", "beat 7");
        laid.clear();
        mark = 2;
        staffBroken = true;
        write();
        staffBroken = false;
        now = now.plusSeconds(31);
        write();
        assertThat(laid).containsExactly("staff 7 3", "beat 7");
    }

    @Test
    @DisplayName("S62 each snapshot names the hash of the one before")
    void chained() {
        write();
        String first = newest.get(Audience.PUBLIC).hash();
        assertThat(newest.get(Audience.PUBLIC).previous()).isNull();
        sequence = 8;
        write();
        assertThat(newest.get(Audience.PUBLIC).previous()).isEqualTo(first);
    }

    @Test
    @DisplayName("S58 the holder of the lease signs a heartbeat each minute; nobody else writes anything")
    void heartbeat() {
        write();
        laid.clear();
        now = now.plusSeconds(59);
        write();
        assertThat(laid).isEmpty();
        now = now.plusSeconds(1);
        write();
        assertThat(laid).containsExactly("beat 7");
        laid.clear();
        now = now.minus(Duration.ofDays(1));
        write();
        assertThat(laid).as("the clock was a day ahead").contains("beat 7");
        laid.clear();
        held = false;
        sequence = 8;
        now = now.plus(Duration.ofMinutes(5));
        write();
        assertThat(laid).isEmpty();
    }

    @Test
    @DisplayName(
            "S59 pages of staff that cannot be made keep neither the public's nor the heartbeat, and are tried again")
    void broken() {
        staffBroken = true;
        write();
        assertThat(laid).containsExactly("public 7 1", "partner 7 1", "beat 7");
        assertThat(keeping.freshness(Audience.PUBLIC).fresh()).isTrue();
        staffBroken = false;
        now = now.plusSeconds(31);
        write();
        assertThat(laid).contains("staff 7 1");
    }

    private void write() {
        writing.write(new Version(1, sequence), Map.copyOf(newest));
    }

    /** Everything around the writer, in memory. */
    private final class World
            implements ReleasedSource,
                    Renderer,
                    Shelf,
                    WriterLease,
                    Replication,
                    PendingNotices,
                    SnapshotStore,
                    PublicSite {

        @Override
        public void prepare() {}

        @Override
        public Version head() {
            return new Version(1, sequence);
        }

        @Override
        public long staffMark() {
            return mark;
        }

        @Override
        public ReleasedState load(Audience audience) {
            if (audience == Audience.STAFF && staffBroken) {
                throw new IllegalStateException("broken");
            }
            return Samples.state(sequence, Samples.allWell().components(), List.of());
        }

        @Override
        public String fingerprint(Instant at) {
            return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
        }

        @Override
        public Pages render(ReleasedState state, Audience audience, Instant at, List<ChainLink> earlier) {
            return new Pages(Map.of("/", page()), page());
        }

        @Override
        public Pages fallback() {
            return new Pages(Map.of(), page());
        }

        private Rendered page() {
            return Rendered.data(Content.of("text/plain", null, "release " + sequence));
        }

        @Override
        public Map<Audience, ChainLink> newest() {
            return newest;
        }

        @Override
        public List<ChainLink> chain(Audience audience, int limit) {
            return List.of();
        }

        @Override
        public Optional<byte[]> archive(Audience audience, long number) {
            return Optional.empty();
        }

        @Override
        public void lay(SealedSnapshot sealed, byte[] archive) {
            laid.add(sealed.audience() + " " + sealed.edition().version().sequence() + " "
                    + sealed.edition().number());
            newest.put(
                    sealed.audience(),
                    new ChainLink(
                            sealed.edition().number(),
                            sealed.edition().version().term(),
                            sealed.edition().version().sequence(),
                            sealed.seal().madeAt(),
                            sealed.seal().hash(),
                            sealed.seal().previous(),
                            sealed.seal().renderer()));
        }

        @Override
        public Optional<Heartbeat> heartbeat() {
            return Optional.empty();
        }

        @Override
        public void lay(Heartbeat heartbeat) {
            laid.add("beat " + heartbeat.version().sequence());
        }

        @Override
        public boolean held() {
            return held;
        }

        @Override
        public void release() {}

        @Override
        public void publish(Audience audience, byte[] archive) {}

        @Override
        public void publish(Heartbeat heartbeat) {}

        @Override
        public List<OfflineNotice> pending() {
            return List.of();
        }

        @Override
        public List<Known> all() {
            return List.of();
        }

        @Override
        public void note(OfflineNotice notice) {}

        @Override
        public boolean reconcile(UUID id, String by, Instant at) {
            return false;
        }

        @Override
        public Optional<SealedSnapshot> newest(Audience audience) {
            return Optional.empty();
        }

        @Override
        public void keep(SealedSnapshot sealed) {}

        @Override
        public void keep(Heartbeat heartbeat) {}

        @Override
        public void showFallback(Snapshot fallback) {}

        @Override
        public void show(SealedSnapshot sealed, Freshness freshness) {}

        @Override
        public void confirm(Audience audience, Freshness freshness, Heartbeat latest) {}
    }

    private final class Setable extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
