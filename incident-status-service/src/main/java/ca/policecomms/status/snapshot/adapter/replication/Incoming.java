package ca.policecomms.status.snapshot.adapter.replication;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.application.KeepingSnapshot;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Records of the topic, held until it is time to offer them. Only the newest snapshot of an audience is then put together,
 * verified and shown: who reads the topic from its start passes hundreds, which nobody shall wait for. Not thread-safe.
 */
final class Incoming {

    private static final Logger LOG = Logger.getLogger(Incoming.class);

    /** For an audience: the newest may be damaged, or sent late by a former writer. */
    private static final int HELD = 3;

    private final Sealing sealing;
    private final KeepingSnapshot keeping;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<Audience, Deque<Held>> snapshots = new EnumMap<>(Audience.class);
    /** Of each release the newest first. */
    private final NavigableMap<Version, Deque<Heartbeat>> heartbeats = new TreeMap<>();

    /** A snapshot, or the list of its parts and all parts that came before it. */
    private record Held(byte[] head, Map<String, byte[]> parts) {
        byte[] archive() {
            return Chunks.listed(head).flatMap(keys -> Chunks.join(keys, parts)).orElse(head);
        }
    }

    Incoming(Sealing sealing, KeepingSnapshot keeping) {
        this.sealing = sealing;
        this.keeping = keeping;
    }

    void take(String key, byte[] value) {
        if (key == null || value == null) {
            parts.remove(key);
        } else if (key.equals(Chunks.HEARTBEAT)) {
            HeartbeatLine.read(new String(value, StandardCharsets.US_ASCII)).ifPresent(this::hold);
        } else if (key.contains("/")) {
            parts.put(key, value);
        } else {
            Arrays.stream(Audience.values())
                    .filter(audience -> audience.toString().equals(key))
                    .findFirst()
                    .ifPresent(audience -> hold(audience, value));
        }
    }

    private void hold(Heartbeat heartbeat) {
        heartbeats
                .computeIfAbsent(heartbeat.version(), first -> new ArrayDeque<>())
                .push(heartbeat);
    }

    private void hold(Audience audience, byte[] head) {
        Map<String, byte[]> own = new HashMap<>(parts);
        own.keySet().removeIf(part -> !part.startsWith(audience + "/"));
        parts.keySet().removeAll(own.keySet());
        Deque<Held> held = snapshots.computeIfAbsent(audience, first -> new ArrayDeque<>());
        held.add(new Held(head, own));
        if (held.size() > HELD) {
            held.remove();
        }
    }

    /** Offers the newest of what is held, and of what turns out to be damaged the one before. */
    void offer() {
        snapshots.forEach(this::offer);
        snapshots.clear();
        // After the snapshots that they prove; of a release nothing older than its newest genuine one is looked at.
        heartbeats.values().forEach(ofRelease -> ofRelease.forEach(keeping::offer));
        heartbeats.clear();
    }

    private void offer(Audience audience, Deque<Held> held) {
        for (byte[] archive : newer(audience, held).descendingMap().values()) {
            try {
                keeping.offer(sealing.unpack(archive, keeping.shown(audience)));
                return;
            } catch (Damaged damaged) {
                passedOver(damaged);
            }
        }
    }

    private NavigableMap<Edition, byte[]> newer(Audience audience, Deque<Held> held) {
        NavigableMap<Edition, byte[]> newer = new TreeMap<>();
        for (Held each : held) {
            byte[] archive = each.archive();
            try {
                Edition edition = sealing.edition(archive);
                if (edition.newerThan(keeping.edition(audience))) {
                    newer.put(edition, archive);
                }
            } catch (Damaged damaged) {
                passedOver(damaged);
            }
        }
        return newer;
    }

    /** Older ones may be of a key that was replaced, or lost a part to compaction: the newest follows. */
    private static void passedOver(Damaged damaged) {
        LOG.debugf("a snapshot of the topic is passed over: %s", damaged.getMessage());
    }
}
