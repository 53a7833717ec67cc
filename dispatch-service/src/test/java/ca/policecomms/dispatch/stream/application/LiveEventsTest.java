package ca.policecomms.dispatch.stream.application;

import static ca.policecomms.dispatch.stream.Streamed.event;
import static ca.policecomms.dispatch.stream.Streamed.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
    private final LiveEvents live = new LiveEvents();

    @Test
    @DisplayName("D49 before a replica has begun it has nothing from memory, and says so")
    void notBegun() {
        assertThat(live.after(0, 10)).isEmpty();
    }

    @Test
    @DisplayName("D49 what follows a position is given in order; at the end nothing, before the memory no answer")
    void follows() {
        live.begin(5);
        live.publish(events(6, 9));
        assertThat(live.after(5, 10)).hasValue(events(6, 9));
        assertThat(live.after(7, 1)).hasValue(List.of(event(8)));
        assertThat(live.after(9, 10)).hasValue(List.of());
        assertThat(live.after(4, 10)).isEmpty();
    }

    @Test
    @DisplayName("D49 the memory keeps the newest and never mixes rounds")
    void wraps() {
        live.begin(0);
        live.publish(events(1, LiveEvents.KEPT + 3L));
        assertThat(live.after(2, 10)).isEmpty();
        assertThat(live.after(3, 2)).hasValue(events(4, 5));
        assertThat(live.after(LiveEvents.KEPT + 2L, 2)).hasValue(List.of(event(LiveEvents.KEPT + 3L)));
    }

    @Test
    @DisplayName("D49 a gap is refused, never hidden")
    void gap() {
        live.begin(0);
        assertThatThrownBy(() -> live.publish(events(2, 3))).isInstanceOf(IllegalStateException.class);
        assertThat(live.after(0, 10)).hasValue(List.of());
    }

    @Test
    @DisplayName("D49 a listener that waits is woken by the next event, and by the end")
    void wakes() throws Exception {
        live.begin(0);
        Thread waiting = Thread.ofVirtual().start(() -> await(0));
        live.publish(events(1, 1));
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        Thread last = Thread.ofVirtual().start(() -> await(1));
        live.close();
        assertThat(last.join(Duration.ofSeconds(10))).isTrue();
        assertThat(live.isClosed()).isTrue();
    }

    private void await(long cursor) {
        try {
            live.await(cursor, Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
