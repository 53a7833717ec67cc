package ca.policecomms.dispatch.retention.adapter.schedule;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Rests four times as long as each batch took: years of calls that become due at once, as after a migration, take a fifth of
 * one processor for hours, and nobody who takes a call notices.
 */
final class Gently implements BooleanSupplier {
    private static final int REST = 4;
    /** Shorter than any lease. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final BooleanSupplier goOn;
    private long began;

    /** @param goOn asked after each rest */
    Gently(BooleanSupplier goOn) {
        this.goOn = goOn;
    }

    @Override
    public boolean getAsBoolean() {
        try {
            if (began != 0) {
                Duration rest = Duration.ofNanos(System.nanoTime() - began).multipliedBy(REST);
                Thread.sleep(rest.compareTo(LONGEST) < 0 ? rest : LONGEST);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        began = System.nanoTime();
        return goOn.getAsBoolean();
    }
}
