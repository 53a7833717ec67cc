package ca.policecomms.dispatch.roster.model;

import ca.policecomms.dispatch.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a shift needs (requirement D42): local policy, from the profile.
 *
 * @param seats by role; the rotation goes over those of call-takers and dispatchers in turn
 * @param minimum by role, at most the seats
 * @param minimumRest between two shifts of one person
 */
public record Staffing(Map<String, Integer> seats, Map<String, Integer> minimum, Duration minimumRest) {
    public static final List<String> ROLES = List.of(Role.SUPERVISOR, Role.CALL_TAKER, Role.DISPATCHER);

    /** @throws IllegalArgumentException when a number is missing, negative, or a minimum above the seats */
    public Staffing {
        for (String role : ROLES) {
            if (seats.get(role) == null
                    || minimum.get(role) == null
                    || minimum.get(role) < 0
                    || minimum.get(role) > seats.get(role)) {
                throw new IllegalArgumentException("seats and minimum of " + role);
            }
        }
        seats = Map.copyOf(seats);
        minimum = Map.copyOf(minimum);
    }

    /** How many of each role the people can fill at most, the minimum first. */
    public Opened open(Collection<Set<String>> qualifications) {
        // Who can do nothing else supervises first, so that the others are free for what they can.
        List<Set<String>> supervising = sortedBySkills(qualifications).stream()
                .filter(one -> one.contains(Role.SUPERVISOR))
                .limit(seats.get(Role.SUPERVISOR))
                .toList();
        List<Set<String>> rest = new ArrayList<>(qualifications);
        supervising.forEach(rest::remove);
        Opened desks = openDesks(rest);
        return new Opened(supervising.size(), desks.takers(), desks.dispatchers());
    }

    /** The same for call-takers and dispatchers alone, without supervisors. */
    public Opened openDesks(Collection<Set<String>> people) {
        Opened best = new Opened(0, 0, 0);
        for (int takers = 0; takers <= seats.get(Role.CALL_TAKER); takers++) {
            for (int dispatchers = 0; dispatchers <= seats.get(Role.DISPATCHER); dispatchers++) {
                Opened each = new Opened(0, takers, dispatchers);
                if (feasible(each, people) && better(each, best)) {
                    best = each;
                }
            }
        }
        return best;
    }

    /** Roles of which fewer than the minimum can be filled, with the number that is missing. */
    public Map<String, Integer> missing(Collection<Set<String>> qualifications) {
        Opened opened = open(qualifications);
        Map<String, Integer> missing = new java.util.TreeMap<>();
        for (String role : ROLES) {
            int lacking = minimum.get(role) - opened.of(role);
            if (lacking > 0) {
                missing.put(role, lacking);
            }
        }
        return missing;
    }

    private static List<Set<String>> sortedBySkills(Collection<Set<String>> qualifications) {
        return qualifications.stream()
                .sorted(java.util.Comparator.comparingInt(Set::size))
                .toList();
    }

    private static boolean feasible(Opened opened, Collection<Set<String>> people) {
        int onlyTakers = 0;
        int onlyDispatchers = 0;
        int both = 0;
        for (Set<String> one : people) {
            boolean taker = one.contains(Role.CALL_TAKER);
            boolean dispatcher = one.contains(Role.DISPATCHER);
            both += taker && dispatcher ? 1 : 0;
            onlyTakers += taker && !dispatcher ? 1 : 0;
            onlyDispatchers += dispatcher && !taker ? 1 : 0;
        }
        return Math.max(0, opened.takers() - onlyTakers) + Math.max(0, opened.dispatchers() - onlyDispatchers) <= both;
    }

    private boolean better(Opened one, Opened other) {
        int lacking = lacking(one) - lacking(other);
        int filled = other.takers() + other.dispatchers() - one.takers() - one.dispatchers();
        int apart = Math.abs(one.takers() - one.dispatchers()) - Math.abs(other.takers() - other.dispatchers());
        return lacking < 0 || lacking == 0 && (filled < 0 || filled == 0 && apart < 0);
    }

    private int lacking(Opened opened) {
        return Math.max(0, minimum.get(Role.CALL_TAKER) - opened.takers())
                + Math.max(0, minimum.get(Role.DISPATCHER) - opened.dispatchers());
    }

    /** Seats that are filled. */
    public record Opened(int supervisors, int takers, int dispatchers) {
        public int of(String role) {
            return switch (role) {
                case Role.SUPERVISOR -> supervisors;
                case Role.CALL_TAKER -> takers;
                default -> dispatchers;
            };
        }
    }
}
