package ca.policecomms.local.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as {@code contracts/topics.yaml} declares it.
 *
 * @param partitions 1 to 256; may be raised later, never lowered
 * @param retention how long records are kept; null for a compacted topic, which keeps the last record of each key
 */
public record Topic(String name, int partitions, Duration retention) {
    public Topic {
        if (!name.matches("[a-z0-9.-]{1,200}")) {
            throw new IllegalArgumentException("'" + name + "' is not a topic name");
        }
        if (partitions < 1 || partitions > 256) {
            throw new IllegalArgumentException(name + ": partitions must be between 1 and 256");
        }
        if (retention != null && retention.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(name + ": retention must be an hour or more");
        }
    }

    boolean compacted() {
        return retention == null;
    }

    /** The broker's settings for it. */
    Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("min.insync.replicas", "1");
        if (compacted()) {
            configuration.put("cleanup.policy", "compact");
        } else {
            configuration.put("cleanup.policy", "delete");
            configuration.put("retention.ms", Long.toString(retention.toMillis()));
        }
        return configuration;
    }
}
