package ca.policecomms.status.snapshot.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.ReleasedSource;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeepingSnapshotTest {

    private static final Body BODY = Body.of("text/plain", null, new byte[0]);

    private Instant now = Samples.EIGHT;
    private ReleasedState database = state(3);
    private boolean down;
    private boolean diskFull;
    private ReleasedState disk;
    private Instant confirmedOnDisk;
    private final List<String> shown = new ArrayList<>();

    private final KeepingSnapshot keeping = new KeepingSnapshot(
            new Database(), new Disk(), new Words(), new Site(), new Ticking(), Duration.ofMinutes(3));

    @Test
    @DisplayName("S56 with nothing on disk the fallback is shown, then the release as soon as the database answers")
    void empty() {
        down = true;
        keeping.start();
        keeping.look();
        assertThat(shown).containsExactly("fallback");
        down = false;
        keeping.look();
        assertThat(shown).containsExactly("fallback", "1.3 fresh");
        assertThat(disk.version()).isEqualTo(new Version(1, 3));
    }

    @Test
    @DisplayName("S58 after a cold start the last release is shown as stale until it is confirmed: fresh needs proof")
    void coldStart() {
        disk = state(3);
        confirmedOnDisk = Samples.EIGHT.minusSeconds(5);
        down = true;
        keeping.start();
        keeping.look();
        assertThat(shown).containsExactly("1.3 stale since 2026-11-21T12:59:55Z");
        down = false;
        keeping.look();
        keeping.look();
        assertThat(shown).containsExactly("1.3 stale since 2026-11-21T12:59:55Z", "1.3 fresh");
    }

    @Test
    @DisplayName("S58 three minutes without a confirmation turn a fresh page stale, once; the next one turns it back")
    void expires() {
        keeping.start();
        keeping.look();
        down = true;
        now = now.plus(Duration.ofMinutes(3));
        keeping.look();
        assertThat(shown).endsWith("1.3 fresh");
        now = now.plusSeconds(1);
        keeping.look();
        keeping.look();
        assertThat(shown).containsExactly("fallback", "1.3 fresh", "1.3 stale since 2026-11-21T13:00:00Z");
        down = false;
        keeping.look();
        assertThat(shown).endsWith("1.3 fresh");
    }

    @Test
    @DisplayName("S53 what is shown never goes back to an older release; a newer term counts as newer")
    void monotone() {
        disk = state(5);
        keeping.start();
        keeping.look();
        assertThat(shown).containsExactly("1.5 stale since null");
        database = Samples.state(database.components(), List.of());
        database = new ReleasedState(new Version(2, 1), now, database.groups(), database.components(), List.of());
        keeping.look();
        assertThat(shown).endsWith("2.1 fresh");
    }

    @Test
    @DisplayName("S59 a full disk keeps no release from the public")
    void diskFull() {
        diskFull = true;
        keeping.start();
        keeping.look();
        assertThat(shown).endsWith("1.3 fresh");
        database = state(4);
        keeping.look();
        assertThat(shown).endsWith("1.4 fresh");
    }

    private static ReleasedState state(long sequence) {
        ReleasedState s = Samples.allWell();
        return new ReleasedState(new Version(1, sequence), s.releasedAt(), s.groups(), s.components(), s.incidents());
    }

    private final class Database implements ReleasedSource {
        @Override
        public void prepare() {
            head();
        }

        @Override
        public Version head() {
            if (down) {
                throw new IllegalStateException("down");
            }
            return database.version();
        }

        @Override
        public ReleasedState load() {
            return database;
        }
    }

    private final class Disk implements SnapshotStore {
        @Override
        public Optional<ReleasedState> newest() {
            return Optional.ofNullable(disk);
        }

        @Override
        public Optional<Instant> confirmedAt() {
            return Optional.ofNullable(confirmedOnDisk);
        }

        @Override
        public void keep(ReleasedState state) {
            if (diskFull) {
                throw new IllegalStateException("full");
            }
            disk = state;
        }

        @Override
        public void confirm(Instant at) {
            confirmedOnDisk = at;
        }
    }

    private static final class Words implements Renderer {
        @Override
        public Snapshot render(ReleasedState state, Freshness freshness) {
            return new Snapshot(state.version(), Map.of(), BODY);
        }

        @Override
        public Snapshot fallback() {
            return new Snapshot(null, Map.of(), BODY);
        }
    }

    private final class Site implements PublicSite {
        @Override
        public void show(Snapshot snapshot, Freshness freshness) {
            String state = freshness.fresh() ? "fresh" : "stale since " + freshness.confirmedAt();
            shown.add(snapshot.version() == null ? "fallback" : snapshot.version() + " " + state);
        }

        @Override
        public void confirm(Freshness freshness) {
            assertThat(freshness.fresh()).isTrue();
        }
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
