package ca.policecomms.dispatch.stream.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.stream.Streamed;
import ca.policecomms.dispatch.stream.model.Audience;
import ca.policecomms.dispatch.stream.model.StreamEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written once for many listeners is still each listener's own. */
class StreamTextTest {
    private static final Audience ALL = new Audience(true, Set.of(), Set.of(), null, Set.of());
    private static final Audience NOTHING = new Audience(false, Set.of(), Set.of(), null, Set.of());

    private final StreamText text = new StreamText();

    private String of(List<StreamEvent> events, Audience audience) {
        return new String(text.of(events, audience), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("D49 listeners that see the same share the bytes; who sees less never gets those of who sees more")
    void shared() {
        List<StreamEvent> events = Streamed.events(1, 3);
        assertThat(text.of(events, ALL))
                .isSameAs(text.of(events, new Audience(true, Set.of(), Set.of(), null, Set.of())));
        for (int i = 0; i < 100; i++) {
            Audience elsewhere = new Audience(true, Set.of(), Set.of(), null, Set.of("D" + i));
            assertThat(of(events, elsewhere)).isEqualTo(fresh(events, elsewhere));
            assertThat(of(events, NOTHING)).isEmpty();
            assertThat(of(events, ALL)).isEqualTo(fresh(events, ALL)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("D49 other events are other bytes")
    void others() {
        assertThat(of(Streamed.events(1, 3), ALL)).startsWith("id: 1\n").contains("id: 3\n");
        assertThat(of(Streamed.events(1, 2), ALL)).startsWith("id: 1\n").doesNotContain("id: 3\n");
        assertThat(of(Streamed.events(2, 3), ALL)).startsWith("id: 2\n").contains("id: 3\n");
    }

    private static String fresh(List<StreamEvent> events, Audience audience) {
        return new String(new StreamText().of(events, audience), StandardCharsets.UTF_8);
    }
}
