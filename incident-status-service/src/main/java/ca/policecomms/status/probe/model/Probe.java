package ca.policecomms.status.probe.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Looks whether something works, and proposes what to say about it. It never publishes. */
@Entity
@Table(name = "probe")
public class Probe {

    private static final int WINDOW = 20;

    @Id
    private UUID id;

    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    private String name;

    @Enumerated(EnumType.STRING)
    private ProbeKind kind;

    private String target;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "component_id")
    private UUID componentId;

    @Column(name = "interval_seconds")
    private int intervalSeconds;

    @Column(name = "timeout_millis")
    private int timeoutMillis;

    private int failures;

    @Column(name = "window_size")
    private int window;

    private boolean enabled;

    @Enumerated(EnumType.STRING)
    private ProbeHealth health;

    private String results;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "health_since")
    private Instant healthSince;

    @Column(name = "last_beat_at")
    private Instant lastBeatAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence layer. */
    protected Probe() {}

    /** @param tokenHash of a heartbeat's token; null for the other kinds */
    public Probe(UUID id, ProbeKind kind, String tokenHash, ProbeSettings settings, Instant now) {
        this.id = id;
        this.kind = kind;
        this.tokenHash = tokenHash;
        this.intervalSeconds = 60;
        this.timeoutMillis = 5_000;
        this.failures = 3;
        this.window = 5;
        this.enabled = true;
        this.health = ProbeHealth.UNKNOWN;
        this.results = "";
        this.healthSince = now;
        this.createdAt = now;
        change(settings, now);
        this.nextAt = kind == ProbeKind.HEARTBEAT ? now.plusSeconds(intervalSeconds) : now;
    }

    public void change(ProbeSettings settings, Instant now) {
        name = settings.name() == null ? name : settings.name();
        target = settings.target() == null ? target : settings.target();
        componentId = settings.componentId() == null ? componentId : settings.componentId();
        intervalSeconds = settings.intervalSeconds() == null ? intervalSeconds : settings.intervalSeconds();
        timeoutMillis = settings.timeoutMillis() == null ? timeoutMillis : settings.timeoutMillis();
        failures = settings.failures() == null ? failures : settings.failures();
        window = settings.window() == null ? window : settings.window();
        enabled = settings.enabled() == null ? enabled : settings.enabled();
        if (failures > window || window > WINDOW) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "So many of so many: the first is the smaller.")
                    .violation("failures", "must not be more than the window, which is at most " + WINDOW);
        }
        if (kind != ProbeKind.HEARTBEAT) {
            if (target == null) {
                throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The probe needs a target.")
                        .violation("target", "must not be null");
            }
            ProbeTarget.of(kind, target);
        }
        updatedAt = now;
        version++;
    }

    /** Nobody else looks before the next interval: a replica that dies leaves one look out. */
    public void lease(Instant now) {
        nextAt = now.plusSeconds(intervalSeconds);
    }

    public void beat(Instant now) {
        lastBeatAt = now;
    }

    /** A heartbeat came within the interval. */
    public boolean beating(Instant now) {
        return lastBeatAt != null && !lastBeatAt.isBefore(now.minusSeconds(intervalSeconds));
    }

    /**
     * Takes in the result of a look.
     *
     * @return the new health when it changed; down and up need as many looks as the settings say
     */
    public Optional<ProbeHealth> looked(boolean works, Instant now) {
        String all = results + (works ? '1' : '0');
        results = all.substring(Math.max(0, all.length() - window));
        lastAt = now;
        ProbeHealth before = health;
        long failed = results.chars().filter(c -> c == '0').count();
        if (failed >= failures) {
            health = ProbeHealth.DOWN;
        } else if (health == ProbeHealth.UNKNOWN || results.endsWith("1".repeat(failures))) {
            health = works || health != ProbeHealth.UNKNOWN ? ProbeHealth.UP : ProbeHealth.UNKNOWN;
        }
        healthSince = health == before ? healthSince : now;
        boolean news = health != before && !(before == ProbeHealth.UNKNOWN && health == ProbeHealth.UP);
        return news ? Optional.of(health) : Optional.empty();
    }

    /** The version of its next event. */
    public long nextEvent() {
        return ++eventVersion;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public ProbeKind kind() {
        return kind;
    }

    public String target() {
        return target;
    }

    public UUID componentId() {
        return componentId;
    }

    public int intervalSeconds() {
        return intervalSeconds;
    }

    public int timeoutMillis() {
        return timeoutMillis;
    }

    public int failures() {
        return failures;
    }

    public int window() {
        return window;
    }

    public boolean enabled() {
        return enabled;
    }

    public ProbeHealth health() {
        return health;
    }

    /** Since when it is so. */
    public Instant healthSince() {
        return healthSince;
    }

    public String results() {
        return results;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public Instant lastBeatAt() {
        return lastBeatAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
