package ca.policecomms.records;

import ca.policecomms.records.file.Files;
import ca.policecomms.records.file.InventedFiles;
import ca.policecomms.records.http.SimulatorServer;
import ca.policecomms.records.mood.Moods;
import ca.policecomms.records.search.Searching;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A records system for demonstrations and tests: invented people, real trouble (requirement D30). Settings are
 * environment variables, all optional:
 *
 * <ul>
 *   <li>{@code SUITE_SIMULATOR_PORT} 8085, on the loopback address alone
 *   <li>{@code SUITE_SIMULATOR_SEED} 2026: the same seed and day, the same files and the same bad days
 *   <li>{@code SUITE_SIMULATOR_DAY} today: from which ages of papers count, as {@code 2026-03-01}
 *   <li>{@code SUITE_SIMULATOR_OUTAGES} on: {@code off} for a system that never fails
 *   <li>{@code SUITE_SIMULATOR_SLOWNESS} 1: multiplies every delay
 *   <li>{@code SUITE_SIMULATOR_KEY} none: what callers send as bearer token
 * </ul>
 */
public final class RecordsSimulator {
    private RecordsSimulator() {}

    public static void main(String[] arguments) throws IOException {
        SimulatorServer server = of(System.getenv(), Clock.systemDefaultZone());
        server.start();
        System.out.println("records simulator on port " + server.port());
    }

    /** Not started yet. */
    public static SimulatorServer of(Map<String, String> settings, Clock clock) throws IOException {
        long seed = Long.parseLong(settings.getOrDefault("SUITE_SIMULATOR_SEED", "2026"));
        LocalDate day = Optional.ofNullable(settings.get("SUITE_SIMULATOR_DAY"))
                .map(LocalDate::parse)
                .orElseGet(() -> LocalDate.now(clock));
        boolean outages = !"off".equals(settings.get("SUITE_SIMULATOR_OUTAGES"));
        double slowness = Double.parseDouble(settings.getOrDefault("SUITE_SIMULATOR_SLOWNESS", "1"));
        Files files = InventedFiles.of(seed, day);
        return new SimulatorServer(
                new Searching(files),
                new Moods(seed, outages, slowness),
                Optional.ofNullable(settings.get("SUITE_SIMULATOR_KEY")),
                Integer.parseInt(settings.getOrDefault("SUITE_SIMULATOR_PORT", "8085")));
    }
}
