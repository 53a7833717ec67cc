package ca.policecomms.dispatch.rotation;

import static ca.policecomms.dispatch.Role.CALL_TAKER;
import static ca.policecomms.dispatch.Role.DISPATCHER;
import static ca.policecomms.dispatch.Role.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.roster.model.Staffing;
import ca.policecomms.dispatch.rotation.model.Pick;
import ca.policecomms.dispatch.rotation.model.Rotation;
import ca.policecomms.dispatch.rotation.model.Rotation.Worker;
import ca.policecomms.dispatch.rotation.model.SeatReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest {
    private static final Set<String> BOTH = Set.of(CALL_TAKER, DISPATCHER);
    private static final int SHIFTS = 400;

    @ParameterizedTest(name = "{0} seats of each, {1} people")
    @CsvSource({"1, 2", "2, 4", "3, 6", "7, 14", "2, 5", "3, 7", "3, 9", "4, 13"})
    @DisplayName("D41 with equal seats and nobody absent nobody has a role twice in a row")
    void nobodyRepeats(int seats, int people) {
        Rotation rotation = new Rotation(staffing(0, seats, seats));
        List<Worker> all = workers(people, BOTH);
        Map<UUID, String> before = new HashMap<>();
        for (int shift = 0; shift < SHIFTS; shift++) {
            for (Pick pick : rotation.next(all)) {
                if (pick.role() != null) {
                    assertThat(pick.role()).as("shift %d", shift).isNotEqualTo(before.get(pick.member()));
                    assertThat(pick.previousRole()).isEqualTo(before.get(pick.member()));
                }
                before.put(pick.member(), pick.role());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    @DisplayName("D41 with a seat for everybody each moves exactly one seat a worked shift")
    void oneSeat(int seats) {
        Rotation rotation = new Rotation(staffing(0, seats, seats));
        List<Worker> all = workers(2 * seats, BOTH);
        Map<UUID, Integer> before = seatsOf(rotation.next(all));
        assertThat(before.values()).doesNotHaveDuplicates();
        for (int shift = 0; shift < SHIFTS; shift++) {
            Map<UUID, Integer> now = seatsOf(rotation.next(all));
            now.forEach((member, seat) -> assertThat(seat).isEqualTo(before.get(member) % (2 * seats) + 1));
            before.putAll(now);
        }
    }

    @ParameterizedTest(name = "{0} call-takers, {1} dispatchers, {2} people")
    @CsvSource({"3, 3, 6", "3, 3, 8", "4, 2, 6", "1, 3, 5", "5, 5, 17"})
    @DisplayName(
            "D41 nobody is spare, or in a role, more than twice as often in any eight shifts than another of the same")
    void fair(int takers, int dispatchers, int people) {
        Rotation rotation = new Rotation(staffing(0, takers, dispatchers));
        List<Worker> all = workers(people, BOTH);
        for (int shift = 0; shift < SHIFTS; shift++) {
            List<Pick> picks = rotation.next(all);
            if (shift < 16) {
                continue;
            }
            for (String role : List.of("spare", CALL_TAKER, DISPATCHER)) {
                List<Integer> counts = picks.stream()
                        .map(pick -> pick.counts().getOrDefault(role, 0))
                        .sorted()
                        .toList();
                assertThat(counts.getLast() - counts.getFirst())
                        .as("%s in shift %d: %s", role, shift, counts)
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("D41 whoever comes, seats go to the qualified, as many as can be filled, the minimum first")
    void whoeverComes() {
        Random random = new Random(41);
        List<Set<String>> skills = List.of(
                BOTH, Set.of(CALL_TAKER), Set.of(DISPATCHER), Set.of(SUPERVISOR), Set.of(SUPERVISOR, DISPATCHER));
        for (int team = 0; team < 60; team++) {
            Staffing staffing = staffing(random.nextInt(2), 1 + random.nextInt(4), 1 + random.nextInt(4));
            Rotation rotation = new Rotation(staffing);
            List<Worker> all = new ArrayList<>();
            int people = 1 + random.nextInt(12);
            for (int i = 0; i < people; i++) {
                all.add(new Worker(UUID.randomUUID(), skills.get(random.nextInt(skills.size()))));
            }
            for (int shift = 0; shift < 60; shift++) {
                List<Worker> present =
                        all.stream().filter(each -> random.nextInt(5) > 0).toList();
                check(staffing, present, rotation.next(present));
            }
        }
    }

    private static void check(Staffing staffing, List<Worker> present, List<Pick> picks) {
        assertThat(picks)
                .extracting(Pick::member)
                .containsExactlyElementsOf(present.stream().map(Worker::id).toList());
        for (int i = 0; i < picks.size(); i++) {
            Pick pick = picks.get(i);
            if (pick.role() != null) {
                assertThat(present.get(i).skills()).contains(pick.role());
            }
            assertThat(pick.seat() != null)
                    .isEqualTo(pick.role() != null && !pick.role().equals(SUPERVISOR));
        }
        Map<String, Long> filled = picks.stream()
                .filter(pick -> pick.role() != null)
                .collect(Collectors.groupingBy(Pick::role, Collectors.counting()));
        List<Integer> seats =
                picks.stream().map(Pick::seat).filter(seat -> seat != null).toList();
        assertThat(seats).doesNotHaveDuplicates();
        List<Set<String>> desks = picks.stream()
                .filter(pick -> !SUPERVISOR.equals(pick.role()))
                .map(pick -> skills(present, pick))
                .toList();
        Staffing.Opened best = staffing.openDesks(desks);
        assertThat(filled.getOrDefault(CALL_TAKER, 0L)).isEqualTo(best.takers());
        assertThat(filled.getOrDefault(DISPATCHER, 0L)).isEqualTo(best.dispatchers());
        assertThat(filled.getOrDefault(SUPERVISOR, 0L))
                .isEqualTo(staffing.open(present.stream().map(Worker::skills).toList())
                        .supervisors());
    }

    @Test
    @DisplayName("D41 each pick tells why: start, moving on, cover, only qualified, supervising, spare")
    void reasons() {
        Rotation rotation = new Rotation(staffing(1, 1, 2));
        Worker first = new Worker(UUID.randomUUID(), BOTH);
        Worker second = new Worker(UUID.randomUUID(), BOTH);
        Worker dispatcher = new Worker(UUID.randomUUID(), Set.of(DISPATCHER));
        Worker supervisor = new Worker(UUID.randomUUID(), Set.of(SUPERVISOR));
        Worker more = new Worker(UUID.randomUUID(), Set.of(DISPATCHER));
        List<Worker> all = List.of(first, second, dispatcher, supervisor);
        assertThat(rotation.next(all))
                .extracting(Pick::reason)
                .containsExactly(
                        SeatReason.STARTS, SeatReason.STARTS, SeatReason.ONLY_QUALIFIED, SeatReason.SUPERVISES);
        assertThat(rotation.next(all))
                .extracting(Pick::reason)
                .containsExactly(
                        SeatReason.MOVES_ON, SeatReason.MOVES_ON, SeatReason.ONLY_QUALIFIED, SeatReason.SUPERVISES);
        assertThat(rotation.next(List.of(second)).getFirst().counts()).isEqualTo(Map.of(CALL_TAKER, 1, DISPATCHER, 1));
        assertThat(rotation.next(List.of(second)).getFirst().reason()).isEqualTo(SeatReason.COVERS);
        assertThat(rotation.next(
                        List.of(dispatcher, more, supervisor, new Worker(UUID.randomUUID(), Set.of(DISPATCHER)))))
                .extracting(Pick::reason)
                .contains(SeatReason.SPARE);
    }

    private static Set<String> skills(List<Worker> present, Pick pick) {
        return present.stream()
                .filter(each -> each.id().equals(pick.member()))
                .findFirst()
                .orElseThrow()
                .skills();
    }

    private static Map<UUID, Integer> seatsOf(List<Pick> picks) {
        return new HashMap<>(picks.stream().collect(Collectors.toMap(Pick::member, Pick::seat)));
    }

    private static List<Worker> workers(int count, Set<String> skills) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Worker(new UUID(0, i), skills))
                .toList();
    }

    private static Staffing staffing(int supervisors, int takers, int dispatchers) {
        Map<String, Integer> seats = Map.of(SUPERVISOR, supervisors, CALL_TAKER, takers, DISPATCHER, dispatchers);
        return new Staffing(seats, Map.of(SUPERVISOR, 0, CALL_TAKER, 1, DISPATCHER, 1), Duration.ofHours(11));
    }
}
