package ca.policecomms.status.snapshot.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedIncident;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.adapter.rendering.SiteRenderer;
import ca.policecomms.status.snapshot.model.Answer;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReuseTest {

    private static final int INCIDENTS = Integer.getInteger("reuse.incidents", 150);

    private final SiteRenderer renderer = new SiteRenderer(
            AgencyProfileProducer.load("kingston", Optional.empty()), "https://status.example.org", "/x", null);

    @Test
    @DisplayName("S52 a release holds only what it changes: all pages of old incidents are the very same bodies")
    void reused() throws Damaged {
        SealedSnapshot first = seal(1, INCIDENTS, null);
        long begin = System.nanoTime();
        SealedSnapshot second = seal(2, INCIDENTS + 1, first);
        System.out.printf(
                "%d incidents, %d addresses: a release takes %d ms, its archive has %d kB%n",
                INCIDENTS,
                second.snapshot().answers().size(),
                (System.nanoTime() - begin) / 1_000_000,
                Samples.SEALING.pack(second).length / 1024);
        Set<Body> old = bodies(first);
        Set<Body> all = bodies(second);
        long fresh = all.stream().filter(body -> !old.contains(body)).count();
        assertThat(all).hasSizeGreaterThan(4 * INCIDENTS);
        assertThat(fresh).isLessThan(all.size() / 4);
        // Also when it comes from elsewhere.
        Set<Body> unpacked = bodies(Samples.SEALING.unpack(Samples.SEALING.pack(second), first));
        assertThat(unpacked.stream().filter(body -> !old.contains(body)).count())
                .isEqualTo(fresh);
    }

    private SealedSnapshot seal(long sequence, int incidents, SealedSnapshot before) {
        List<ReleasedIncident> all = new ArrayList<>();
        ReleasedIncident pattern = Samples.cyberIncident().resolved().getFirst();
        for (int i = incidents; i > 0; i--) {
            Instant at = Samples.EIGHT.minusSeconds(86_400L * (INCIDENTS + 1 - i));
            all.add(new ReleasedIncident(
                    "i%011d".formatted(i),
                    "S26-" + i,
                    pattern.title(),
                    pattern.phase(),
                    pattern.impact(),
                    at,
                    at,
                    at,
                    null,
                    at,
                    pattern.updates(),
                    null,
                    null));
        }
        ReleasedState state = Samples.state(sequence, Samples.cyberIncident().components(), all);
        return Samples.SEALING.seal(
                renderer.render(state, Audience.PUBLIC, Samples.EIGHT, List.of()),
                state,
                Audience.PUBLIC,
                new Edition(new Version(1, sequence), sequence),
                Samples.EIGHT,
                "2026-11-21",
                null,
                before);
    }

    private static Set<Body> bodies(SealedSnapshot snapshot) {
        Set<Body> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Answer answer : snapshot.snapshot().answers().values()) {
            bodies.add(answer.fresh());
            bodies.add(answer.stale());
        }
        return bodies;
    }
}
