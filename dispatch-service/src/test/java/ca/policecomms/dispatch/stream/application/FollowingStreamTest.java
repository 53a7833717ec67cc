package ca.policecomms.dispatch.stream.application;

import static ca.policecomms.dispatch.stream.Streamed.event;
import static ca.policecomms.dispatch.stream.Streamed.events;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Settings;
import ca.policecomms.dispatch.stream.model.Audience;
import ca.policecomms.dispatch.stream.model.StreamEvent;
import ca.policecomms.dispatch.stream.model.StreamHead;
import ca.policecomms.dispatch.stream.model.StreamLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A listener that is followed until it has what it came for; then the peer is gone. */
class FollowingStreamTest {
    private static final Audience ALL = new Audience(true, Set.of(), Set.of(), null, Set.of());

    private final LiveEvents live = new LiveEvents();
    private final List<StreamEvent> stored = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T12:00:00Z"));
    private final List<String> written = new ArrayList<>();
    private long keptAfter;
    /** How much time passes from one look at the clock to the next. */
    private Duration step = Duration.ZERO;

    private final FollowingStream following = new FollowingStream(
            new StreamLog() {
                @Override
                public StreamHead head() {
                    return new StreamHead(stored.size(), keptAfter);
                }

                @Override
                public List<StreamEvent> after(long cursor, int limit) {
                    return stored.stream()
                            .filter(event -> event.position() > Math.max(cursor, keptAfter))
                            .limit(limit)
                            .toList();
                }
            },
            live,
            new StreamText(),
            new Clock() {
                @Override
                public Instant instant() {
                    return now.updateAndGet(time -> time.plus(step));
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return InstantSource.fixed(now.get()).withZone(zone);
                }
            },
            Settings.with(Map.of()));

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void follow(Long cursor, String lastWord, Audience audience) throws InterruptedException {
        try {
            following.follow(new Listener(cursor, now.get().plusSeconds(300), () -> audience, bytes -> {
                String text = text(bytes);
                written.add(text);
                if (text.contains(lastWord)) {
                    throw new IOException("enough");
                }
            }));
        } catch (IOException enough) {
            assertThat(enough).hasMessage("enough");
        }
    }

    private List<Long> positions() {
        return String.join("", written)
                .lines()
                .filter(line -> line.startsWith("data: {\"sequence\":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .toList();
    }

    @Test
    @DisplayName(
            "D49 who comes back to another replica, or after a restart, gets the rest from the log and goes on live")
    void resumes() throws Exception {
        stored.addAll(events(1, 1_200));
        live.begin(1_100);
        live.publish(events(1_101, 1_200));
        follow(3L, "\"sequence\":1200", ALL);
        assertThat(positions())
                .containsExactlyElementsOf(
                        events(4, 1_200).stream().map(StreamEvent::position).toList());
    }

    @Test
    @DisplayName("D49 without a position it begins now, and says where that is")
    void beginsNow() throws Exception {
        stored.addAll(events(1, 7));
        live.begin(7);
        follow(null, "id: 7", ALL);
        assertThat(positions()).isEmpty();
        assertThat(written).last().isEqualTo(":\nid: 7\n\n");
    }

    @Test
    @DisplayName("D49 an expired position, and one of the future, get reset and what follows the newest")
    void resets() throws Exception {
        stored.addAll(events(1, 9));
        live.begin(9);
        keptAfter = 5;
        follow(4L, "reset", ALL);
        assertThat(written).last().isEqualTo("id: 9\nevent: reset\ndata: {\"position\":9}\n\n");
        follow(10L, "reset", ALL);
        assertThat(written).last().asString().contains("reset");
        written.clear();
        follow(5L, "\"sequence\":9", ALL);
        assertThat(positions()).containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    @DisplayName("D49 what was forgotten while somebody read it is a reset, not a gap")
    void forgottenMeanwhile() throws Exception {
        stored.addAll(events(1, 1_500));
        live.begin(1_500);
        StringBuilder seen = new StringBuilder();
        try {
            following.follow(new Listener(0L, now.get().plusSeconds(300), () -> ALL, bytes -> {
                String text = text(bytes);
                seen.append(text);
                if (text.contains("\"sequence\":500}")) {
                    keptAfter = 1_000;
                }
                if (text.contains("reset")) {
                    throw new IOException("enough");
                }
            }));
        } catch (IOException enough) {
            assertThat(seen)
                    .contains("\"sequence\":500}")
                    .doesNotContain("\"sequence\":501}")
                    .endsWith("{\"position\":1500}\n\n");
        }
    }

    @Test
    @DisplayName("D49 who sees nothing for long gets signs of life that move the position on")
    void heartbeat() throws Exception {
        stored.addAll(events(1, 4));
        live.begin(4);
        Audience nothing = new Audience(false, Set.of(), Set.of(), null, Set.of());
        step = Duration.ofSeconds(15);
        follow(1L, ":\nid: 4\n", nothing);
        assertThat(positions()).isEmpty();
        assertThat(written).last().isEqualTo(":\nid: 4\n\n");
    }

    @Test
    @DisplayName("D49 the stream ends with the permission, and with the process")
    void ends() throws Exception {
        stored.add(event(1));
        live.begin(1);
        following.follow(new Listener(0L, now.get(), () -> ALL, bytes -> written.add(text(bytes))));
        assertThat(positions()).isEmpty();
        live.close();
        following.follow(new Listener(0L, now.get().plusSeconds(300), () -> ALL, bytes -> written.add(text(bytes))));
        assertThat(positions()).isEmpty();
    }
}
