package ca.policecomms.dispatch.rotation.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** The last worked shifts of one member. */
final class History {
    static final String SPARE = "spare";
    /** Worked shifts that count: eight, two turns of the cycle. */
    static final int COUNTED = 8;

    private final Deque<String> roles = new ArrayDeque<>();
    private int seat = -1;
    private int lastSpare = -1;

    /** @param shift number of the shift in the rotation */
    void worked(int shift, String role, int inSeat) {
        if (role == null) {
            lastSpare = shift;
        }
        roles.addLast(role == null ? SPARE : role);
        if (roles.size() > COUNTED) {
            roles.removeFirst();
        }
        seat = inSeat;
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /** Role of the last worked shift; null for none. */
    String last() {
        String last = roles.peekLast();
        return SPARE.equals(last) ? null : last;
    }

    /** Index in the ring, -1 for none. */
    int seat() {
        return seat;
    }

    /** Number of the shift in which the member was spare last, -1 for never. */
    int lastSpare() {
        return lastSpare;
    }

    int count(String role) {
        return (int) roles.stream().filter(role::equals).count();
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        roles.forEach(role -> counts.merge(role, 1, Integer::sum));
        return counts;
    }
}
