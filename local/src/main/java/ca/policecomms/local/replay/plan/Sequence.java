package ca.policecomms.local.replay.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Brings the steps of all calls into one order: by time, each after the steps it needs. The order decides which unit is
 * still busy when it is sent again, so it is made once, before anything is sent.
 */
final class Sequence {
    private final List<StepDraft> drafts;
    private final Map<StepDraft, Integer> position = new IdentityHashMap<>();
    private final Map<String, Set<String>> open = new HashMap<>();

    private Sequence(List<StepDraft> drafts) {
        this.drafts = drafts;
        for (int i = 0; i < drafts.size(); i++) {
            position.put(drafts.get(i), i);
        }
    }

    static List<Step> of(List<PlannedCall> calls) {
        return new Sequence(calls.stream()
                        .flatMap(call -> CallSteps.of(call).stream())
                        .toList())
                .ordered();
    }

    private List<Step> ordered() {
        int[] waitsFor = new int[drafts.size()];
        Map<StepDraft, List<StepDraft>> next = new IdentityHashMap<>();
        // The position breaks ties, so that the same file always gives the same order.
        PriorityQueue<StepDraft> ready = new PriorityQueue<>(Comparator.comparing(StepDraft::due)
                .thenComparing(StepDraft::rank)
                .thenComparing(position::get));
        for (StepDraft draft : drafts) {
            waitsFor[position.get(draft)] = draft.after().size();
            draft.after()
                    .forEach(before -> next.computeIfAbsent(before, key -> new ArrayList<>())
                            .add(draft));
            if (draft.after().isEmpty()) {
                ready.add(draft);
            }
        }
        List<Step> steps = new ArrayList<>(drafts.size());
        while (!ready.isEmpty()) {
            StepDraft draft = ready.poll();
            steps.add(step(steps.size(), draft));
            for (StepDraft follower : next.getOrDefault(draft, List.of())) {
                if (--waitsFor[position.get(follower)] == 0) {
                    ready.add(follower);
                }
            }
        }
        return steps;
    }

    private Step step(int order, StepDraft draft) {
        boolean addOn = false;
        if (draft.kind() == StepKind.DISPATCH) {
            Set<String> ofUnit = open.computeIfAbsent(draft.response().callSign(), sign -> new HashSet<>());
            addOn = !ofUnit.isEmpty();
            ofUnit.add(draft.response().ref());
        } else if (draft.kind().endsResponse()) {
            open.get(draft.response().callSign()).remove(draft.response().ref());
        }
        return new Step(order, draft.kind(), draft.call(), draft.response(), draft.due(), draft.time(), addOn);
    }
}
