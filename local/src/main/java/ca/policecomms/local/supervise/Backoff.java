package ca.policecomms.local.supervise;

import java.time.Duration;

/** How long to wait before a part is started again: 1 s, doubling up to 30 s, and 1 s again once it has run a minute. */
public final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(30);
    static final Duration SOUND = Duration.ofMinutes(1);

    private final Duration first;
    private Duration next;

    public Backoff() {
        this(FIRST);
    }

    Backoff(Duration first) {
        this.first = first;
        this.next = first;
    }

    /** The wait after a run that lasted so long. */
    public Duration after(Duration ranFor) {
        if (ranFor.compareTo(SOUND) >= 0) {
            next = first;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
