package ca.policecomms.status.probe.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.component.model.Components;
import ca.policecomms.status.probe.model.Probe;
import ca.policecomms.status.probe.model.ProbeKind;
import ca.policecomms.status.probe.model.ProbeSettings;
import ca.policecomms.status.probe.model.ProbeTarget;
import ca.policecomms.status.probe.model.Probes;
import ca.policecomms.status.publication.model.CanonicalJson;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps what is looked at. */
@ApplicationScoped
public class KeepingProbes {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param token of a heartbeat, shown this once; null for the other kinds */
    public record Created(Probe probe, String token) {}

    private final Probes probes;
    private final Components components;
    private final Set<String> allowed;
    private final Audit audit;
    private final Clock clock;

    KeepingProbes(Probes probes, Components components, StatusConfig config, Audit audit, Clock clock) {
        this.probes = probes;
        this.components = components;
        this.allowed = config.probes().allow().map(Set::copyOf).orElse(Set.of());
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Created create(ProbeKind kind, ProbeSettings settings) {
        requireUsable(kind, settings);
        String token = kind == ProbeKind.HEARTBEAT ? token() : null;
        Probe probe = new Probe(Ids.next(), kind, token == null ? null : hash(token), settings, Moments.now(clock));
        probes.add(probe);
        probes.show(probe);
        audit.did("probe.created", "probe/" + probe.id(), Map.of("kind", kind.toString()));
        return new Created(probe, token);
    }

    @Transactional
    public Probe change(UUID id, long version, ProbeSettings settings) {
        Probe probe = lock(id, version);
        requireUsable(probe.kind(), settings);
        probe.change(settings, Moments.now(clock));
        probes.show(probe);
        audit.did("probe.changed", "probe/" + id, Map.of());
        return probe;
    }

    @Transactional
    public void remove(UUID id, long version) {
        probes.remove(lock(id, version));
        audit.did("probe.removed", "probe/" + id, Map.of());
    }

    /** Something reports that it works. */
    @Transactional
    public void beat(String token) {
        probes.lockByToken(hash(token))
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such heartbeat."))
                .beat(Moments.now(clock));
    }

    private Probe lock(UUID id, long version) {
        Probe probe = probes.lock(id).orElseThrow(() -> missing(id));
        EntityTags.check(version, probe.version(), ProbeView.of(probe));
        return probe;
    }

    private void requireUsable(ProbeKind kind, ProbeSettings settings) {
        boolean looks = kind != ProbeKind.HEARTBEAT && settings.target() != null;
        if (looks && !ProbeTarget.of(kind, settings.target()).in(allowed)) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The target is not on the allow-list.")
                    .violation("target", "must be on the allow-list of this installation");
        }
        if (settings.componentId() != null
                && components.find(settings.componentId()).isEmpty()) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The component does not exist.")
                    .violation("componentId", "must name a component");
        }
    }

    private static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) {
        return CanonicalJson.sha256(token);
    }

    public static ProblemException missing(UUID id) {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no probe " + id + ".");
    }
}
