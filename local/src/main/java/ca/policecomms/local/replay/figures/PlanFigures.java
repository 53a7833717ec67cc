package ca.policecomms.local.replay.figures;

import ca.policecomms.local.replay.plan.FileTime;
import ca.policecomms.local.replay.plan.Milestone;
import ca.policecomms.local.replay.plan.PlannedCall;
import ca.policecomms.local.replay.plan.PlannedResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file says of itself, computed from its rows alone: the measure of what a service makes of them. */
public final class PlanFigures {
    public static final String TO_DISPATCH = "receivedToFirstDispatch";
    public static final String TO_SCENE = "receivedToFirstOnScene";

    private final List<PlannedCall> calls;
    private final List<PlannedResponse> responses;

    private PlanFigures(List<PlannedCall> calls) {
        this.calls = calls;
        this.responses =
                calls.stream().flatMap(call -> call.responses().stream()).toList();
    }

    public static Figures of(List<PlannedCall> calls) {
        return new PlanFigures(calls).figures();
    }

    private Figures figures() {
        return new Figures(
                calls.size(),
                responses.size(),
                new HashSet<>(responses.stream().map(PlannedResponse::callSign).toList()).size(),
                intervals(),
                count(row -> !row.has(Milestone.EN_ROUTE)),
                count(row -> row.has(Milestone.EN_ROUTE) && !row.has(Milestone.ON_SCENE)),
                count(row -> !row.has(Milestone.ENDED)),
                calls.stream().filter(PlannedCall::priorityChanged).count(),
                overlaps(),
                count(PlannedResponse::runsBackwards),
                count(row -> !row.has(Milestone.ENDED) || !row.unplaced().isEmpty()),
                count(row -> row.reached().values().stream().anyMatch(FileTime::ambiguous)));
    }

    private long count(Predicate<PlannedResponse> matching) {
        return responses.stream().filter(matching).count();
    }

    private List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        List<Integer> priorities = new ArrayList<>();
        priorities.add(null);
        priorities.addAll(
                new TreeSet<>(calls.stream().map(PlannedCall::finalPriority).toList()));
        for (Integer priority : priorities) {
            List<PlannedCall> counted = calls.stream()
                    .filter(call -> priority == null || call.finalPriority() == priority)
                    .toList();
            intervals.add(Interval.of(TO_DISPATCH, priority, seconds(counted, Milestone.DISPATCHED)));
            intervals.add(Interval.of(TO_SCENE, priority, seconds(counted, Milestone.ON_SCENE)));
        }
        return intervals;
    }

    /** From received to the first unit that passed the milestone; calls without one are not counted. */
    private static List<Long> seconds(List<PlannedCall> counted, Milestone milestone) {
        return counted.stream()
                .flatMap(call ->
                        first(call, milestone)
                                .map(first -> Duration.between(call.received().at(), first.at())
                                        .toSeconds())
                                .stream())
                .filter(seconds -> seconds >= 0)
                .toList();
    }

    private static Optional<FileTime> first(PlannedCall call, Milestone milestone) {
        return call.responses().stream()
                .flatMap(response -> response.at(milestone).stream())
                .min(Comparator.comparing(FileTime::at));
    }

    /** Dispatches before an earlier response of the same unit had ended. */
    private long overlaps() {
        Map<String, List<PlannedResponse>> byUnit =
                responses.stream().collect(Collectors.groupingBy(PlannedResponse::callSign));
        Function<PlannedResponse, FileTime> sent = row -> row.reached().get(Milestone.DISPATCHED);
        return byUnit.values().stream()
                .flatMap(ofUnit -> ofUnit.stream().filter(later -> overlapped(later, ofUnit, sent)))
                .count();
    }

    private static boolean overlapped(
            PlannedResponse later, List<PlannedResponse> ofUnit, Function<PlannedResponse, FileTime> sent) {
        return ofUnit.stream()
                .filter(earlier -> earlier != later
                        && sent.apply(earlier).at().isBefore(sent.apply(later).at()))
                .flatMap(earlier -> Stream.ofNullable(earlier.reached().get(Milestone.ENDED)))
                .anyMatch(end -> sent.apply(later).at().isBefore(end.at()));
    }
}
