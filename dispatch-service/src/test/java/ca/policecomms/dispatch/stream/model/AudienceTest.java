package ca.policecomms.dispatch.stream.model;

import static ca.policecomms.dispatch.stream.Streamed.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    @DisplayName("D49 a dispatcher is shown everything, of chosen divisions only what is there or everywhere")
    void dispatcher() {
        Audience all = new Audience(true, Set.of(), null, Set.of());
        assertThat(all.sees(event(1, "anything", "WEST"))).isTrue();
        Audience west = new Audience(true, Set.of(), null, Set.of("WEST"));
        assertThat(west.sees(event(1, "call", "WEST"))).isTrue();
        assertThat(west.sees(event(1, "call", null))).isTrue();
        assertThat(west.sees(event(1, "call", "EAST"))).isFalse();
    }

    @Test
    @DisplayName("D49 others are shown the kinds of things they may read")
    void kinds() {
        Audience callTaker = new Audience(false, Set.of("call"), null, Set.of());
        assertThat(callTaker.sees(event(1, "call", null))).isTrue();
        assertThat(callTaker.sees(event(1, "warrant", null))).isFalse();
    }

    @Test
    @DisplayName("D49 an officer is shown what the own unit is or is on, and nothing of another")
    void officer() {
        Audience officer = new Audience(false, Set.of("call", "unit"), Set.of(OWN), Set.of());
        assertThat(officer.sees(event(1, "call", "WEST", OTHER, OWN))).isTrue();
        assertThat(officer.sees(event(1, "call", "WEST", OTHER))).isFalse();
        assertThat(officer.sees(event(1, "call", null))).isFalse();
        assertThat(officer.sees(event(1, "contact", null, OWN))).isFalse();
    }
}
