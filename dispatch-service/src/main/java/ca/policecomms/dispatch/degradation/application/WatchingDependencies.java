package ca.policecomms.dispatch.degradation.application;

import ca.policecomms.dispatch.degradation.model.Degradation;
import ca.policecomms.dispatch.degradation.model.Probe;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Knows what is missing (requirement D53). What one replica sees is its own affair: it answers from what it saw last, so
 * that asking costs nothing and never waits for what is away.
 */
@ApplicationScoped
public class WatchingDependencies {
    private static final Logger LOG = Logger.getLogger(WatchingDependencies.class);

    private final List<Probe> probes;
    private final Map<String, Degradation> missing = new ConcurrentHashMap<>();
    private volatile Instant asOf;

    WatchingDependencies(@All List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    public void look(Instant now) {
        for (Probe probe : probes) {
            String code = probe.dependency();
            if (works(probe, now)) {
                if (missing.remove(code) != null) {
                    LOG.infof("%s works again", code);
                }
            } else if (missing.put(code, seen(probe, missing.get(code), now)) == null) {
                LOG.warnf("%s does not work", code);
            }
        }
        asOf = now;
    }

    private static Degradation seen(Probe probe, Degradation before, Instant now) {
        return new Degradation(
                probe.dependency(), before == null ? now : before.since(), waitingSince(probe), probe.guidance());
    }

    private static Instant waitingSince(Probe probe) {
        try {
            return probe.waitingSince().orElse(null);
        } catch (RuntimeException unknown) {
            return null;
        }
    }

    private static boolean works(Probe probe, Instant now) {
        try {
            return probe.works(now);
        } catch (RuntimeException away) {
            return false;
        }
    }

    /** Longest missing first. */
    public List<Degradation> missing() {
        return missing.values().stream()
                .sorted(Comparator.comparing(Degradation::since).thenComparing(Degradation::dependency))
                .toList();
    }

    /** When it last looked; null before the first time. */
    public Instant asOf() {
        return asOf;
    }
}
