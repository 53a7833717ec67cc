package ca.policecomms.bench;

import ca.policecomms.local.settings.Home;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measurements on the running suite: {@code ./suite bench NAME}. Each prints its aim, what it measured, and the ratio. */
public final class Bench {
    private Bench() {}

    @FunctionalInterface
    interface Measurement {
        void run(BenchedSuite suite, List<String> arguments) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.of(
            "dispatch",
            (suite, arguments) -> new DispatchBench(suite, arguments).run(),
            "events",
            (suite, arguments) -> new EventsBench(suite).run(),
            "intake",
            (suite, arguments) -> new IntakeBench(suite).run()));

    public static void main(String[] arguments) throws Exception {
        String name = Arrays.stream(arguments).findFirst().orElse("");
        if (name.equals("status")) {
            new StatusBench(Home.of(System.getenv())).run();
            System.exit(0);
        }
        Measurement measurement = ALL.get(name);
        if (measurement == null) {
            System.out.println(
                    "Measurements: " + String.join(", ", ALL.keySet()) + "; the suite must be up. And status, alone.");
            System.exit(name.isEmpty() ? 0 : 2);
        }
        try (BenchedSuite suite = new BenchedSuite(System.getenv())) {
            measurement.run(suite, List.of(arguments).subList(1, arguments.length));
        }
        System.exit(0);
    }
}
