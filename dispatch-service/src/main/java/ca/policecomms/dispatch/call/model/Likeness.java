package ca.policecomms.dispatch.call.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much another call looks like the same event, and why (requirement D12). It only shows: a person merges, links or
 * keeps apart.
 *
 * @param score 1 to 100
 * @param reasons strongest first
 */
public record Likeness(CallSummary call, int score, List<Reason> reasons) {
    public static final double METRES = 300;
    public static final Duration ENDED_WITHIN = Duration.ofMinutes(30);

    private static final int PHONE = 40;
    private static final int ADDRESS = 35;
    private static final int NEAR = 30;
    private static final int TYPE = 15;
    private static final int TIME = 10;
    private static final double METRES_PER_DEGREE = 111_320;

    public enum Code {
        SAME_PHONE,
        SAME_ADDRESS,
        NEAR,
        SAME_TYPE,
        CLOSE_IN_TIME
    }

    /** @param value metres of NEAR, minutes of CLOSE_IN_TIME; null otherwise */
    public record Reason(Code code, int points, Long value) {}

    /** @return empty when neither place nor phone speaks for it */
    public static Optional<Likeness> of(Call call, OtherCalls.Found found) {
        CallSummary other = found.call();
        List<Reason> reasons = new ArrayList<>();
        if (found.samePhone()) {
            reasons.add(new Reason(Code.SAME_PHONE, PHONE, null));
        }
        if (found.sameAddress()) {
            reasons.add(new Reason(Code.SAME_ADDRESS, ADDRESS, null));
        } else {
            near(call, other).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        if (!Call.UNKNOWN.equals(call.typeCode()) && call.typeCode().equals(other.typeCode())) {
            reasons.add(new Reason(Code.SAME_TYPE, TYPE, null));
        }
        closeInTime(call, other).ifPresent(reasons::add);
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        int score = reasons.stream().mapToInt(Reason::points).sum();
        return Optional.of(new Likeness(other, Math.min(100, score), List.copyOf(reasons)));
    }

    private static Optional<Reason> near(Call call, CallSummary other) {
        Location place = call.location();
        if (place.latitude() == null
                || place.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            return Optional.empty();
        }
        double metres = metres(place.latitude(), place.longitude(), other.latitude(), other.longitude());
        // On the spot it counts full, at the edge half.
        int points = (int) Math.round(NEAR * (1 - metres / METRES / 2));
        return metres > METRES ? Optional.empty() : Optional.of(new Reason(Code.NEAR, points, Math.round(metres)));
    }

    private static Optional<Reason> closeInTime(Call call, CallSummary other) {
        long minutes = Duration.between(call.milestones().receivedAt(), other.receivedAt())
                .abs()
                .toMinutes();
        int points = (int) (TIME - minutes * TIME / ENDED_WITHIN.toMinutes());
        return points <= 0 ? Optional.empty() : Optional.of(new Reason(Code.CLOSE_IN_TIME, points, minutes));
    }

    /** Over a few hundred metres the earth is flat enough. */
    private static double metres(double lat, double lon, double otherLat, double otherLon) {
        double north = (lat - otherLat) * METRES_PER_DEGREE;
        double east = (lon - otherLon) * METRES_PER_DEGREE * Math.cos(Math.toRadians((lat + otherLat) / 2));
        return Math.hypot(north, east);
    }
}
