package ca.policecomms.commons.outbox.relay;

import java.time.Duration;

/**
 * How a relay works.
 *
 * @param source CloudEvents source of everything it sends, such as {@code /orders-service}
 * @param leaseTtl how long a bucket stays with a relay that is silent: the longest pause after a crash
 * @param poll the longest wait for rows whose wake-up was lost
 * @param batch rows of one bucket sent in one cycle
 * @param longestPause between tries while the database or Kafka is away
 */
public record RelaySettings(String source, Duration leaseTtl, Duration poll, int batch, Duration longestPause) {
    /** 5 s leases, 25 ms poll, 128 rows a bucket, at most 1 s between tries. */
    public static RelaySettings of(String source) {
        return new RelaySettings(source, Duration.ofSeconds(5), Duration.ofMillis(25), 128, Duration.ofSeconds(1));
    }

    public RelaySettings withLeaseTtl(Duration ttl) {
        return new RelaySettings(source, ttl, poll, batch, longestPause);
    }

    public RelaySettings withPoll(Duration longestWait) {
        return new RelaySettings(source, leaseTtl, longestWait, batch, longestPause);
    }
}
