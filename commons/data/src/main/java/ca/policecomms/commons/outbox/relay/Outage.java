package ca.policecomms.commons.outbox.relay;

import java.time.Duration;

/** Says when something fails, now and then while it goes on failing, and when it works again. Not thread-safe. */
final class Outage {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final long AGAIN_NANOS = Duration.ofSeconds(30).toNanos();

    private final String what;
    private boolean lasting;
    private long begin;
    private long said;

    Outage(String what) {
        this.what = what;
    }

    void failed(String cause) {
        long now = System.nanoTime();
        if (!lasting) {
            lasting = true;
            begin = now;
        } else if (now - said < AGAIN_NANOS) {
            return;
        }
        said = now;
        LOG.log(System.Logger.Level.WARNING, "{0} waits and tries again: {1}", what, cause);
    }

    void worked() {
        if (lasting) {
            lasting = false;
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            LOG.log(System.Logger.Level.INFO, "{0} works again after {1} s", what, seconds);
        }
    }
}
