package ca.policecomms.local.replay.report;

import static ca.policecomms.local.replay.report.Comparison.number;

import ca.policecomms.local.replay.engine.Refusal;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a person reads when a replay is over. */
public final class FinalTable {
    private final PrintStream out;

    public FinalTable(PrintStream out) {
        this.out = out;
    }

    public void print(ReplayResult result) {
        out.println();
        out.println(result.plan().source().name() + "  (import " + result.importId() + ")");
        line(
                "calls, rows, units",
                number(result.plan().calls().size()) + ", "
                        + number(result.plan().responses()) + ", "
                        + number(result.plan().units().size()));
        line("commands accepted", number(result.sentInAll()) + speed(result));
        if (!result.sent().isEmpty()) {
            line("  by kind", kinds(result.sent()));
        }
        if (result.alreadyThereInAll() > 0) {
            line("there from an earlier run", number(result.alreadyThereInAll()));
        }
        if (result.joinedForeignCalls() > 0) {
            line("sent though on a call outside", number(result.joinedForeignCalls()));
        }
        line("refused", number(result.refused().size()));
        refusals(result.refused());
    }

    /** Prints the comparison and says in one line whether all is equal. */
    public void print(Comparison comparison) {
        out.println();
        out.printf("  %-36s %-24s %-24s%n", "seconds as p50 / p90", "file", "dispatch-service");
        comparison
                .lines()
                .forEach(line -> out.printf(
                        "  %-36s %-24s %-24s%s%n",
                        line.label(), line.file(), line.service(), line.equal() ? "" : "  DIFFERS"));
        out.println();
        out.println(comparison.equal() ? "The figures are equal." : "The figures differ.");
    }

    private void refusals(List<Refusal> refused) {
        Map<String, List<Refusal>> groups = refused.stream()
                .collect(Collectors.groupingBy(
                        refusal -> refusal.step().kind().label() + ": " + refusal.status() + " " + refusal.code(),
                        TreeMap::new,
                        Collectors.toList()));
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .forEach(group -> {
                    Refusal first = group.getValue().getFirst();
                    line(
                            "  " + group.getKey(),
                            number(group.getValue().size()) + "  first "
                                    + first.step().ref() + ": " + first.detail());
                });
    }

    private static String kinds(Map<StepKind, Long> counts) {
        return counts.entrySet().stream()
                .map(kind -> kind.getKey().label() + " " + number(kind.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String speed(ReplayResult result) {
        double seconds = Math.max(0.001, result.took().toMillis() / 1000.0);
        List<Step> steps = result.plan().steps();
        String speed = String.format(Locale.ROOT, " in %.1f s, %.0f/s", seconds, result.sentInAll() / seconds);
        if (steps.isEmpty() || result.alreadyThereInAll() > 0) {
            return speed;
        }
        Duration recorded =
                Duration.between(steps.getFirst().due(), steps.getLast().due());
        return speed + String.format(Locale.ROOT, ", %,.0f x real time", recorded.toSeconds() / seconds);
    }

    private void line(String label, String value) {
        out.printf("  %-30s %s%n", label, value);
    }
}
