package ca.policecomms.bench;

import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies in microseconds, three significant digits, up to a minute. */
final class Latencies {
    private static final long GREATEST_MICROS = 60_000_000;

    private final Histogram histogram = new ConcurrentHistogram(GREATEST_MICROS, 3);

    void recordNanos(long nanos) {
        histogram.recordValue(Math.clamp(nanos / 1_000, 0, GREATEST_MICROS));
    }

    void add(Latencies other) {
        histogram.add(other.histogram);
    }

    long count() {
        return histogram.getTotalCount();
    }

    double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** {@code p50 3.1 ms  p99 12.0 ms  p99.9 30.2 ms  max 41.0 ms}. */
    String text() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms  p99 %.1f ms  p99.9 %.1f ms  max %.1f ms  (n %d)",
                millis(50),
                millis(99),
                millis(99.9),
                histogram.getMaxValue() / 1_000.0,
                count());
    }
}
