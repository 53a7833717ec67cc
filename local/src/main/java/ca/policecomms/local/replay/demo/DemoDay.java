package ca.policecomms.local.replay.demo;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.plan.FileTime;
import ca.policecomms.local.replay.plan.Milestone;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.PlannedResponse;
import ca.policecomms.local.replay.plan.PlannedUnit;
import ca.policecomms.local.replay.plan.ReplayPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Half an hour of an invented town, ending now: the same seed always tells the same story. What would happen later has
 * not happened yet, so that some calls are still under way and some wait.
 */
public final class DemoDay {
    /** Begins the reference of every demo call. */
    public static final String PREFIX = "DEMO-";

    private static final Duration LENGTH = Duration.ofMinutes(29);
    private static final int CALLS = 26;
    private static final ColumnMapping.Outcomes OUTCOMES =
            new ColumnMapping.Outcomes("HOSPITAL", "CALLED_OFF", "NO_UNIT_ARRIVED", "REASSESSED");

    private final RandomGenerator random;
    private final Instant end;
    private final DemoTown town;
    private final Map<String, Instant> freeAt = new HashMap<>();
    private final String run;

    private DemoDay(long seed, Instant end, String division) {
        this.random = new SplittableRandom(seed);
        this.end = end.truncatedTo(ChronoUnit.SECONDS);
        this.town = new DemoTown(random, division);
        this.run = PREFIX + this.end.getEpochSecond() + "-";
    }

    /** @param division code of the division in which the town lies, null for none */
    public static ReplayPlan ending(Instant end, long seed, String division) {
        return new DemoDay(seed, end, division).plan(seed);
    }

    private ReplayPlan plan(long seed) {
        List<PlannedCall> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(call(i));
        }
        // Not the digest of a file: the same seed at the same second is the same import.
        String identity = "%016x%016x%032x".formatted(end.getEpochSecond(), seed, 0);
        ReplayPlan.Source source = new ReplayPlan.Source(
                "demo, seed " + seed + ", until " + end, identity, CALLS, "Etc/UTC", "demo", OUTCOMES, "demo");
        return ReplayPlan.of(source, units(), calls);
    }

    private static List<PlannedUnit> units() {
        List<PlannedUnit> units = new ArrayList<>();
        crews().forEach((service, signs) -> signs.forEach(sign -> units.add(new PlannedUnit(sign, service, null))));
        return units;
    }

    private static Map<String, List<String>> crews() {
        return Map.of(
                "POLICE", List.of("D11", "D12", "D13", "D14", "D15", "D16", "D17", "D18", "D19", "D20"),
                "BYLAW", List.of("DB1", "DB2"),
                "FIRE", List.of("DE1", "DE2", "DE3", "DE4"),
                "AMBULANCE", List.of("DM1", "DM2", "DM3"));
    }

    private PlannedCall call(int number) {
        Scene scene = number % 3 == 0 && number / 3 < Scene.ALWAYS.size()
                ? Scene.ALWAYS.get(number / 3)
                : Scene.SOMETIMES.get(random.nextInt(Scene.SOMETIMES.size()));
        Instant received = end.minus(LENGTH).plusSeconds(LENGTH.toSeconds() * number / CALLS + random.nextInt(40));
        Instant entered = received.plusSeconds(20 + random.nextInt(60));
        String ref = "%s%02d".formatted(run, number + 1);
        boolean taken = entered.isBefore(end);
        return new PlannedCall(
                ref,
                scene.typeCode(),
                scene.priority(),
                taken ? scene.finalPriority() : scene.priority(),
                scene.atCorner() ? town.corner() : town.house(),
                FileTime.of(received),
                taken ? FileTime.of(entered) : null,
                "DEMO_HANDLED",
                // Numbers 555-01xx are kept free for inventions.
                new PlannedCall.Caller("Demo Caller " + (number + 1), "613-555-01%02d".formatted(number)),
                scene.told(),
                taken ? responses(ref, scene, entered) : List.of());
    }

    private List<PlannedResponse> responses(String ref, Scene scene, Instant entered) {
        List<PlannedResponse> responses = new ArrayList<>();
        for (String service : scene.crews()) {
            Instant sent = entered.plusSeconds(15L + (long) scene.priority() * (10 + random.nextInt(30)));
            free(service, sent).filter(unit -> sent.isBefore(end)).ifPresent(unit -> {
                Map<Milestone, FileTime> reached = milestones(scene, sent);
                freeAt.put(
                        unit,
                        Optional.ofNullable(reached.get(Milestone.ENDED))
                                .map(FileTime::at)
                                .orElse(end));
                responses.add(new PlannedResponse(ref + "-" + unit, unit, responses.size() + 1, reached));
            });
        }
        return responses;
    }

    private Optional<String> free(String service, Instant at) {
        return crews().get(service).stream()
                .filter(unit -> !freeAt.getOrDefault(unit, Instant.MIN).isAfter(at))
                .findFirst();
    }

    private Map<Milestone, FileTime> milestones(Scene scene, Instant sent) {
        Map<Milestone, FileTime> reached = new EnumMap<>(Milestone.class);
        reached.put(Milestone.DISPATCHED, FileTime.of(sent));
        Instant rolling = sent.plusSeconds(20 + random.nextInt(70));
        Instant there = rolling.plusSeconds(100 + random.nextInt(240));
        boolean arrives = scene.minutesOnScene() > 0;
        Instant gone = there.plusSeconds(scene.minutesOnScene() * (45L + random.nextInt(30)));
        note(reached, Milestone.EN_ROUTE, rolling);
        if (arrives) {
            note(reached, Milestone.ON_SCENE, there);
        }
        note(reached, Milestone.ENDED, arrives ? gone : there);
        return reached;
    }

    private void note(Map<Milestone, FileTime> reached, Milestone milestone, Instant at) {
        if (at.isBefore(end)) {
            reached.put(milestone, FileTime.of(at));
        }
    }
}
