package ca.policecomms.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Aim, measured, and how much of the aim that is: 1 and less is kept. */
final class Report {
    private static final double GROWTH = 1.5;

    private final List<String> rows = new ArrayList<>();

    /** Milliseconds at p99; null for what the service does not have. */
    void row(String what, double aim, Latencies measured) {
        if (measured == null) {
            rows.add(String.format(Locale.ROOT, "%-58s %8.0f  no such resource", what, aim));
        } else {
            value(what, aim, measured.millis(99));
            System.out.println(what + ": " + measured.text());
        }
    }

    /** Milliseconds. */
    void value(String what, double aim, double measured) {
        rows.add(String.format(Locale.ROOT, "%-58s %8.0f %9.1f %6.2f", what, aim, measured, measured / aim));
    }

    void ratio(String what, double aim, double measured, double of) {
        rows.add(String.format(
                Locale.ROOT,
                "%-58s %8.2f %9.2f %6.2f   (%.1f to %.1f ms)",
                what,
                aim,
                measured / of,
                measured / of / aim,
                measured,
                of));
    }

    void growth(String what, Double few, Double many, long fewCalls, long manyCalls) {
        String name = String.format(Locale.ROOT, "%s p95, %,d to %,d calls", what, manyCalls, fewCalls);
        if (few == null || many == null) {
            rows.add(String.format(
                    Locale.ROOT, "%-58s %8.2f  %s", name, GROWTH, many == null ? "no such resource" : "not compared"));
        } else {
            ratio(name, GROWTH, many, few);
        }
    }

    void count(String what, long aim, long measured) {
        rows.add(String.format(Locale.ROOT, "%-58s %8d %9d", what, aim, measured));
    }

    void print() {
        System.out.printf(Locale.ROOT, "%n%-58s %8s %9s %6s%n", "", "aim", "measured", "ratio");
        rows.forEach(System.out::println);
        System.out.println("Replay: ./suite replay FILE prints its speed; aim 3,000 x real time.");
    }
}
