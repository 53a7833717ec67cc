package ca.policecomms.status.snapshot.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.adapter.archive.Archives;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeepingSnapshotTest {

    private static final SealedSnapshot THREE = sealed(3);
    private static final SealedSnapshot FOUR = sealed(4);

    private Instant now = Samples.EIGHT;
    private long nanos;
    private boolean diskFull;
    private SealedSnapshot disk;
    private Heartbeat heartbeatOnDisk;
    private final List<String> shown = new ArrayList<>();

    private final KeepingSnapshot keeping = new KeepingSnapshot(
            new Disk(), Samples.SEALING, new Site(), new Setable(), () -> nanos, Duration.ofMinutes(3));

    @Test
    @DisplayName("S56 with nothing on disk the fallback is shown, then the first snapshot that comes")
    void empty() {
        keeping.start(() -> null);
        assertThat(shown).containsExactly("fallback");
        keeping.offer(THREE);
        assertThat(shown).containsExactly("fallback", "3 stale null");
        assertThat(disk).isSameAs(THREE);
    }

    @Test
    @DisplayName("S58 after a cold start the last snapshot is stale until a heartbeat comes: fresh needs proof")
    void coldStart() {
        disk = THREE;
        heartbeatOnDisk = beat(3, Samples.EIGHT.minusSeconds(5));
        keeping.start(() -> null);
        keeping.tick();
        assertThat(shown).containsExactly("3 stale 2026-11-21T12:59:55Z");
        keeping.offer(beat(3, now));
        assertThat(shown).endsWith("confirmed fresh 2026-11-21T13:00:00Z");
    }

    @Test
    @DisplayName("S58 three minutes without a heartbeat turn pages stale, once; the next heartbeat turns them back")
    void expires() {
        keeping.start(() -> null);
        keeping.offer(beat(3, now));
        keeping.offer(THREE);
        assertThat(shown).endsWith("3 fresh 2026-11-21T13:00:00Z");
        passes(Duration.ofMinutes(3));
        keeping.tick();
        assertThat(shown).endsWith("3 fresh 2026-11-21T13:00:00Z");
        passes(Duration.ofSeconds(1));
        keeping.tick();
        keeping.tick();
        assertThat(shown).containsOnlyOnce("confirmed stale 2026-11-21T13:00:00Z");
        keeping.offer(beat(3, now));
        assertThat(shown).endsWith("confirmed fresh 2026-11-21T13:03:01Z");
    }

    @Test
    @DisplayName("S58 a clock set back does not keep an old page fresh, one set forward makes it stale")
    void clockMoved() {
        keeping.start(() -> null);
        keeping.offer(THREE);
        keeping.offer(beat(3, now));
        passes(Duration.ofMinutes(4));
        now = now.minus(Duration.ofHours(1));
        keeping.tick();
        assertThat(shown).endsWith("confirmed stale null");
        now = Samples.EIGHT.plus(Duration.ofMinutes(5));
        keeping.offer(beat(3, now));
        assertThat(shown).endsWith("confirmed fresh 2026-11-21T13:05:00Z");
        now = now.plus(Duration.ofDays(1));
        keeping.tick();
        assertThat(shown).endsWith("confirmed stale 2026-11-21T13:05:00Z");
    }

    @Test
    @DisplayName("S58 a heartbeat of a newer release than the one shown proves nothing about it")
    void newerKnown() {
        keeping.start(() -> null);
        keeping.offer(THREE);
        keeping.offer(beat(3, now));
        passes(Duration.ofMinutes(1));
        keeping.offer(beat(4, now));
        passes(Duration.ofMinutes(2).plusSeconds(1));
        keeping.tick();
        assertThat(shown).endsWith("confirmed stale 2026-11-21T13:00:00Z");
        keeping.offer(FOUR);
        assertThat(shown).endsWith("4 fresh 2026-11-21T13:01:00Z");
    }

    @Test
    @DisplayName("S58 forged heartbeats and those of a time to come are no proof")
    void forged() {
        keeping.start(() -> null);
        keeping.offer(THREE);
        keeping.offer(new Archives(SealKeys.generated()).heartbeat(new Version(1, 3), now));
        Heartbeat good = beat(3, now);
        keeping.offer(new Heartbeat(good.version(), now.plusSeconds(1), good.keyId(), good.signature()));
        keeping.offer(beat(3, now.plus(Duration.ofMinutes(2))));
        assertThat(shown).containsExactly("fallback", "3 stale null");
    }

    @Test
    @DisplayName("S58 what was signed while the clock was ahead is no proof once it is right, and hinders no new one")
    void clockWasAhead() {
        keeping.start(() -> null);
        keeping.offer(THREE);
        now = now.plus(Duration.ofHours(1));
        keeping.offer(beat(3, now));
        assertThat(shown).endsWith("confirmed fresh 2026-11-21T14:00:00Z");
        now = now.minus(Duration.ofHours(1));
        keeping.tick();
        assertThat(shown).endsWith("confirmed stale null");
        keeping.offer(beat(3, now));
        assertThat(shown).endsWith("confirmed fresh 2026-11-21T13:00:00Z");
    }

    @Test
    @DisplayName("S53 what is shown never goes back to an older release; a newer term counts as newer")
    void monotone() {
        keeping.start(() -> null);
        assertThat(keeping.offer(FOUR)).isTrue();
        assertThat(keeping.offer(THREE)).isFalse();
        assertThat(keeping.offer(FOUR)).isFalse();
        assertThat(shown).endsWith("4 stale null");
    }

    @Test
    @DisplayName("S59 a full disk keeps no release from the public, and takes the newest when it has room")
    void diskFull() {
        diskFull = true;
        keeping.start(() -> null);
        keeping.offer(THREE);
        keeping.offer(beat(3, now));
        assertThat(shown).contains("3 stale null").endsWith("confirmed fresh 2026-11-21T13:00:00Z");
        assertThat(keeping.offer(FOUR)).isTrue();
        diskFull = false;
        keeping.tick();
        assertThat(disk).isNull();
        passes(Duration.ofSeconds(10));
        keeping.tick();
        assertThat(disk).isSameAs(FOUR);
    }

    private void passes(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    private static Heartbeat beat(long sequence, Instant at) {
        return Samples.SEALING.heartbeat(new Version(1, sequence), at);
    }

    private static SealedSnapshot sealed(long sequence) {
        return Samples.sealed(
                Samples.state(sequence, Samples.allWell().components(), List.of()), Audience.PUBLIC, sequence);
    }

    private final class Disk implements SnapshotStore {
        @Override
        public Optional<SealedSnapshot> newest(Audience audience) {
            return audience == Audience.PUBLIC ? Optional.ofNullable(disk) : Optional.empty();
        }

        @Override
        public Optional<Heartbeat> heartbeat() {
            return Optional.ofNullable(heartbeatOnDisk);
        }

        @Override
        public void keep(SealedSnapshot sealed) {
            if (diskFull) {
                throw new IllegalStateException("full");
            }
            disk = sealed;
        }

        @Override
        public void keep(Heartbeat heartbeat) {
            if (diskFull) {
                throw new IllegalStateException("full");
            }
            heartbeatOnDisk = heartbeat;
        }
    }

    private final class Site implements PublicSite {
        @Override
        public void showFallback(Snapshot fallback) {
            shown.add("fallback");
        }

        @Override
        public void show(SealedSnapshot sealed, Freshness freshness) {
            shown.add(sealed.edition().number() + " " + freshness.word() + " " + freshness.confirmedAt());
        }

        @Override
        public void confirm(Audience audience, Freshness freshness, Heartbeat latest) {
            shown.add("confirmed " + freshness.word() + " " + freshness.confirmedAt());
        }
    }

    private final class Setable extends Clock {
        @Override
        public ZoneOffset getZone() {
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
