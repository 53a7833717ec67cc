package ca.policecomms.status.snapshot.adapter.persistence;

import ca.policecomms.commons.lease.Lease;
import ca.policecomms.commons.lease.Leases;
import ca.policecomms.status.snapshot.model.WriterLease;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The lease {@code status/snapshots}: short, so that another replica writes soon after this one was killed. */
@Singleton
class DatabaseLease implements WriterLease {

    private static final String NAME = "status/snapshots";
    private static final Duration TTL = Duration.ofSeconds(4);

    private final Leases leases;
    private Lease lease;
    private long renewAtNanos;

    DatabaseLease(Leases leases) {
        this.leases = leases;
    }

    @Override
    public synchronized boolean held() {
        long now = System.nanoTime();
        if (lease != null && lease.held() && now - renewAtNanos < 0) {
            return true;
        }
        if (lease == null || !leases.renew(lease)) {
            lease = leases.tryAcquire(NAME, TTL).orElse(null);
        }
        renewAtNanos = now + TTL.toNanos() / 3;
        return lease != null;
    }

    @Override
    public synchronized void release() {
        if (lease != null) {
            leases.release(lease);
            lease = null;
        }
    }
}
