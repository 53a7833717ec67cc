package ca.policecomms.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code ./suite bench dispatch} measures.
 *
 * @param calls of the long history
 * @param few of the short one
 * @param rate commands a second
 * @param gateway through it, or directly
 * @param filled the long history is there already, from an earlier run with {@code --keep}
 * @param keep leaves the history there
 */
record DispatchOptions(
        Set<String> parts,
        long calls,
        long few,
        int units,
        int listeners,
        int rate,
        Duration measured,
        int rounds,
        boolean gateway,
        boolean filled,
        boolean keep) {
    static final List<String> PARTS = List.of("short", "long", "shift", "kafka", "rivals", "resume", "listeners");

    static final String USAGE = """
            ./suite bench dispatch [--only short,long,shift,kafka,rivals,resume,listeners] [--calls 10000000] [--few 10000]
                [--units 500] [--listeners 200] [--rate 100] [--seconds 60] [--rounds 1000] [--gateway] [--keep] [--filled]
            short, long: a history of that many calls is made and read; the ratio needs both. --keep leaves the
            long one, and --filled takes it as it is.""";

    static DispatchOptions parse(List<String> arguments) {
        return new DispatchOptions(
                parts(arguments),
                number(arguments, "--calls", 10_000_000),
                number(arguments, "--few", 10_000),
                (int) number(arguments, "--units", 500),
                (int) number(arguments, "--listeners", 200),
                (int) number(arguments, "--rate", 100),
                Duration.ofSeconds(number(arguments, "--seconds", 60)),
                (int) number(arguments, "--rounds", 1_000),
                arguments.contains("--gateway"),
                arguments.contains("--filled"),
                arguments.contains("--keep"));
    }

    private static Set<String> parts(List<String> arguments) {
        int at = arguments.indexOf("--only");
        Set<String> parts =
                new TreeSet<>(at < 0 ? PARTS : List.of(arguments.get(at + 1).split(",")));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException(USAGE);
        }
        return parts;
    }

    private static long number(List<String> arguments, String option, long otherwise) {
        int at = arguments.indexOf(option);
        return at < 0 ? otherwise : Long.parseLong(arguments.get(at + 1).replace("_", ""));
    }
}
