package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.plan.FileTime;
import ca.policecomms.local.replay.plan.Milestone;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.PlannedPlace;
import ca.policecomms.local.replay.plan.PlannedResponse;
import ca.policecomms.local.replay.plan.PlannedUnit;
import ca.policecomms.local.replay.plan.ReplayPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Odd days made from a seed: overlaps, equal seconds, times that run backwards, gaps, units that never end. */
public final class RandomDays {
    public static final ColumnMapping.Outcomes OUTCOMES =
            new ColumnMapping.Outcomes("HOSPITAL", "CALLED_OFF", "NO_UNIT_ARRIVED", "FINAL_PRIORITY");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Random random;

    private RandomDays(long seed) {
        this.random = new Random(seed);
    }

    public static ReplayPlan plan(long seed, int calls, int units) {
        return new RandomDays(seed).day(seed, calls, units);
    }

    private ReplayPlan day(long seed, int calls, int units) {
        List<PlannedUnit> crews = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            crews.add(new PlannedUnit("U" + i, "FIRE", null));
        }
        List<PlannedCall> taken = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            taken.add(call(i, crews));
        }
        String hash = "%064x".formatted(seed);
        return ReplayPlan.of(
                new ReplayPlan.Source("day " + seed, hash, calls, "Etc/UTC", "test", OUTCOMES, "import"), crews, taken);
    }

    private PlannedCall call(int number, List<PlannedUnit> crews) {
        long received = random.nextInt(600);
        long entered = received + random.nextInt(60);
        List<PlannedUnit> sent = new ArrayList<>(crews);
        Collections.shuffle(sent, random);
        List<PlannedResponse> responses = new ArrayList<>();
        for (PlannedUnit unit : sent.subList(0, random.nextInt(Math.min(5, sent.size())))) {
            responses.add(new PlannedResponse(
                    "C" + number + "-" + unit.callSign(), unit.callSign(), random.nextInt(4), milestones(entered)));
        }
        int first = random.nextInt(6);
        return new PlannedCall(
                "C" + number,
                "OTHER",
                first,
                random.nextInt(4) == 0 ? (first + 1) % 6 : first,
                new PlannedPlace("here", null, null, null),
                at(received),
                at(entered),
                "OTHER",
                null,
                null,
                responses);
    }

    private Map<Milestone, FileTime> milestones(long entered) {
        Map<Milestone, FileTime> reached = new EnumMap<>(Milestone.class);
        long time = entered;
        for (Milestone milestone : Milestone.values()) {
            time += random.nextInt(8) == 0 ? -random.nextInt(30) : random.nextInt(3) * random.nextInt(60);
            boolean noted =
                    milestone == Milestone.DISPATCHED || random.nextInt(10) > (milestone == Milestone.ENDED ? 0 : 2);
            if (noted) {
                reached.put(milestone, at(time));
            }
        }
        return reached;
    }

    private static FileTime at(long second) {
        return FileTime.of(START.plusSeconds(second));
    }
}
