package ca.policecomms.dispatch.rotation.model;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;

import ca.policecomms.dispatch.roster.model.Staffing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The rotation of one platoon (requirement D41), from its first shift on: seats alternate call-taker and dispatcher, and
 * whoever is qualified for both moves one seat a worked shift. A function of who came to which shift, so that everybody
 * can work it out again; each pick tells the counts it was made by.
 *
 * <p>With as many seats of one role as of the other and nobody absent, nobody has a role twice in a row. Otherwise a role
 * is repeated only where too few could change, by those who had it least.
 */
public final class Rotation {
    private final Staffing staffing;
    private final List<String> ring;
    private final Map<UUID, History> histories = new HashMap<>();
    private int shift;

    public Rotation(Staffing staffing) {
        this.staffing = staffing;
        this.ring = ring(staffing.seats().get(CALL_TAKER), staffing.seats().get(DISPATCHER));
    }

    /** @param id of the member */
    public record Worker(UUID id, Set<String> skills) {}

    /** One more worked shift; {@code present} is in the order of the rotation, and so is the answer. */
    public List<Pick> next(List<Worker> present) {
        Map<UUID, String> roles = new HashMap<>();
        List<Worker> rest = supervise(present, roles);
        Staffing.Opened opened =
                staffing.openDesks(rest.stream().map(Worker::skills).toList());
        seatTheSingle(rest, opened, roles);
        seatTheFlexible(rest, opened, roles);
        Map<UUID, Integer> seats = seats(present, roles);
        List<Pick> picks = new ArrayList<>();
        for (Worker each : present) {
            picks.add(pick(each, roles.get(each.id()), seats.get(each.id())));
        }
        picks.forEach(
                each -> history(each.member()).worked(shift, each.role(), each.seat() == null ? -1 : each.seat() - 1));
        shift++;
        return picks;
    }

    private List<Worker> supervise(List<Worker> present, Map<UUID, String> roles) {
        present.stream()
                .filter(can(SUPERVISOR))
                .sorted(Comparator.<Worker>comparingInt(each -> each.skills().size())
                        .thenComparingInt(each -> SUPERVISOR.equals(last(each)) ? 1 : 0)
                        .thenComparingInt(each -> history(each.id()).count(SUPERVISOR)))
                .limit(staffing.seats().get(SUPERVISOR))
                .forEach(each -> roles.put(each.id(), SUPERVISOR));
        return present.stream().filter(each -> !roles.containsKey(each.id())).toList();
    }

    /** Who has one of the two roles alone takes seats of it, those who were spare most recently first. */
    private void seatTheSingle(List<Worker> rest, Staffing.Opened opened, Map<UUID, String> roles) {
        for (String role : List.of(CALL_TAKER, DISPATCHER)) {
            rest.stream()
                    .filter(can(role).and(can(other(role)).negate()))
                    .sorted(Comparator.comparingInt(each -> -history(each.id()).lastSpare()))
                    .limit(opened.of(role))
                    .forEach(each -> roles.put(each.id(), role));
        }
    }

    private void seatTheFlexible(List<Worker> rest, Staffing.Opened opened, Map<UUID, String> roles) {
        long takers = opened.takers() - filled(rest, roles, CALL_TAKER);
        long dispatchers = opened.dispatchers() - filled(rest, roles, DISPATCHER);
        List<Worker> seated = rest.stream()
                .filter(can(CALL_TAKER).and(can(DISPATCHER)))
                .sorted(Comparator.comparingInt(each -> -history(each.id()).lastSpare()))
                .limit(takers + dispatchers)
                .sorted(Comparator.comparingInt(this::urgeToDispatch))
                .toList();
        for (int i = 0; i < seated.size(); i++) {
            roles.put(seated.get(i).id(), i < takers ? CALL_TAKER : DISPATCHER);
        }
    }

    /** Who took calls last time dispatches now; between equals, who took them more often. */
    private int urgeToDispatch(Worker worker) {
        String last = last(worker);
        int turn = CALL_TAKER.equals(last) ? 1 : DISPATCHER.equals(last) ? -1 : 0;
        History past = history(worker.id());
        return turn * 4 * History.COUNTED + past.count(CALL_TAKER) - past.count(DISPATCHER);
    }

    /** One seat on where that is a seat of the role, else the first free one of it. */
    private Map<UUID, Integer> seats(List<Worker> present, Map<UUID, String> roles) {
        Map<UUID, Integer> seats = new LinkedHashMap<>();
        Set<Integer> taken = new java.util.HashSet<>();
        for (Worker each : present) {
            int before = history(each.id()).seat();
            int next = before < 0 || ring.isEmpty() ? -1 : (before + 1) % ring.size();
            if (next >= 0 && ring.get(next).equals(roles.get(each.id())) && taken.add(next)) {
                seats.put(each.id(), next);
            }
        }
        for (Worker each : present) {
            String role = roles.get(each.id());
            for (int i = 0; i < ring.size() && !seats.containsKey(each.id()); i++) {
                if (ring.get(i).equals(role) && taken.add(i)) {
                    seats.put(each.id(), i);
                }
            }
        }
        return seats;
    }

    private Pick pick(Worker worker, String role, Integer seat) {
        History past = history(worker.id());
        return new Pick(
                worker.id(),
                role,
                seat == null ? null : seat + 1,
                reason(worker, role, past),
                past.last(),
                past.counts());
    }

    private static SeatReason reason(Worker worker, String role, History past) {
        if (role == null) {
            return SeatReason.SPARE;
        }
        if (role.equals(SUPERVISOR)) {
            return SeatReason.SUPERVISES;
        }
        if (!worker.skills().contains(other(role))) {
            return SeatReason.ONLY_QUALIFIED;
        }
        if (past.isEmpty()) {
            return SeatReason.STARTS;
        }
        return role.equals(past.last()) ? SeatReason.COVERS : SeatReason.MOVES_ON;
    }

    private static long filled(List<Worker> rest, Map<UUID, String> roles, String role) {
        return rest.stream().filter(each -> role.equals(roles.get(each.id()))).count();
    }

    private static Predicate<Worker> can(String role) {
        return worker -> worker.skills().contains(role);
    }

    private static String other(String role) {
        return role.equals(CALL_TAKER) ? DISPATCHER : CALL_TAKER;
    }

    private String last(Worker worker) {
        return history(worker.id()).last();
    }

    private History history(UUID member) {
        return histories.computeIfAbsent(member, first -> new History());
    }

    /** Call-taker, dispatcher, call-taker ... and what one role has more at the end. */
    private static List<String> ring(int takers, int dispatchers) {
        List<String> ring = new ArrayList<>();
        for (int i = 0; i < Math.max(takers, dispatchers); i++) {
            if (i < takers) {
                ring.add(CALL_TAKER);
            }
            if (i < dispatchers) {
                ring.add(DISPATCHER);
            }
        }
        return List.copyOf(ring);
    }
}
