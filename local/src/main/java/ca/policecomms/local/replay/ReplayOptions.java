package ca.policecomms.local.replay;

import ca.policecomms.local.replay.engine.Pace;
import ca.policecomms.local.replay.mapping.Mappings;
import ca.policecomms.local.settings.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line says.
 *
 * @param file the export, empty for the demo
 * @param speed times real time, 0 for as fast as possible
 * @param gateway null for that of the suite on this machine
 * @param limit calls at most
 * @param report where refusals are written, null for the suite's own folder
 * @param seed of the demo
 */
record ReplayOptions(
        Optional<Path> file,
        String mapping,
        double speed,
        String gateway,
        int limit,
        int workers,
        Duration giveUp,
        Path report,
        long seed) {
    /** Commands that two cores keep busy: more only wait for each other. */
    private static final int DEFAULT_WORKERS = 12;

    private static final Set<String> KNOWN =
            Set.of("mapping", "speed", "gateway", "limit", "workers", "give-up", "report", "seed");

    /** @throws Refusal with one sentence when something is not understood */
    static ReplayOptions parse(String... args) {
        Map<String, String> named = new HashMap<>();
        Path file = null;
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                if (file != null) {
                    throw new Refusal("One file at a time: " + file + " or " + args[i] + ".");
                }
                file = Path.of(args[i]);
                continue;
            }
            String[] option = args[i].substring(2).split("=", 2);
            if (!KNOWN.contains(option[0])) {
                throw new Refusal("There is no option --" + option[0] + ".");
            }
            if (option.length == 1 && i + 1 == args.length) {
                throw new Refusal("The option --" + option[0] + " needs a value.");
            }
            named.put(option[0], option.length == 2 ? option[1] : args[++i]);
        }
        return new ReplayOptions(
                Optional.ofNullable(file),
                named.getOrDefault("mapping", Mappings.DEFAULT),
                speed(named.getOrDefault("speed", "max")),
                named.get("gateway"),
                (int) number(named, "limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE),
                (int) number(named, "workers", 1, 1_000, DEFAULT_WORKERS),
                duration(named.getOrDefault("give-up", "5m")),
                named.containsKey("report") ? Path.of(named.get("report")) : null,
                number(named, "seed", Long.MIN_VALUE, Long.MAX_VALUE, 1));
    }

    Pace pace() {
        return new Pace(workers, speed);
    }

    private static double speed(String text) {
        if (text.equals("max")) {
            return 0;
        }
        try {
            double speed = Double.parseDouble(text);
            if (speed > 0 && Double.isFinite(speed)) {
                return speed;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is no speed.
        }
        throw new Refusal("--speed is a number above 0 (1 is the real clock), or max; not '" + text + "'.");
    }

    private static long number(Map<String, String> named, String option, long least, long most, long standard) {
        String text = named.get(option);
        if (text == null) {
            return standard;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new Refusal("--" + option + " is a whole number from " + least + " to " + most + "; not '" + text + "'.");
    }

    /** As in 90s, 5m or 2h. */
    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new Refusal("--give-up is a time such as 90s, 5m or 2h; not '" + text + "'.");
        }
    }
}
