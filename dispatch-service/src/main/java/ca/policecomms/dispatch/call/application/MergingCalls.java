package ca.policecomms.dispatch.call.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallLinks;
import ca.policecomms.dispatch.call.model.CallState;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.call.model.Relation;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.timer.model.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Two calls are about one event: a person merges them, links them or keeps them apart, never the service; a merge can be
 * undone (requirement D12). Both calls are locked, in the order of their ids.
 */
@ApplicationScoped
public class MergingCalls {
    private final LockedCall locked;
    private final Calls calls;
    private final CallLinks links;
    private final EndingCall ending;
    private final FollowingUnits units;
    private final PriorityRules rules;
    private final RecordingCall recording;
    private final Timers timers;

    MergingCalls(
            LockedCall locked,
            Calls calls,
            CallLinks links,
            EndingCall ending,
            FollowingUnits units,
            PriorityRules rules,
            RecordingCall recording,
            Timers timers) {
        this.locked = locked;
        this.calls = calls;
        this.links = links;
        this.ending = ending;
        this.units = units;
        this.rules = rules;
        this.recording = recording;
        this.timers = timers;
    }

    /**
     * @param id the call that goes on as part of the other
     * @throws ProblemException 404, 409 {@code illegal-transition} of either, 409 {@code open-assignments} when a unit
     *     works on both; 412, 422 for a survivor that does not exist
     */
    @Transactional
    public Call merge(UUID id, long version, UUID survivorId, String reasonCode, Stamp stamp) {
        LockedCall.Pair pair = locked.get(id, version, survivorId, "survivorId");
        Call survivor = pair.other();
        Fact merged = pair.call().mergeInto(survivor, reasonCode, stamp);
        List<Fact> facts = new ArrayList<>(survivor.absorb(pair.call()));
        facts.addAll(units.follow(pair.call(), survivor, stamp));
        ending.end(pair.call(), stamp, merged);
        recording.record(survivor, stamp, facts.toArray(Fact[]::new));
        return pair.call();
    }

    /** @throws ProblemException 404, 409 {@code illegal-transition} for a call that is not merged, 412 */
    @Transactional
    public Call split(UUID id, long version, String reason, Stamp stamp) {
        UUID survivorId = calls.survivorOf(id).orElse(null);
        if (survivorId == null) {
            Call call = locked.get(id, version);
            recording.record(call, stamp, call.split(reason, rules.usual(call.typeCode()), stamp));
            return call;
        }
        LockedCall.Pair pair = locked.get(id, version, survivorId, "survivorId");
        Call call = pair.call();
        if (!survivorId.equals(call.survivorId())) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "The call was merged anew at this moment.")
                    .with("state", call.state());
        }
        recording.record(call, stamp, call.split(reason, rules.usual(call.typeCode()), stamp));
        if (call.state() == CallState.SCHEDULED) {
            timers.set(ComingDue.timer(call));
        }
        recording.record(
                pair.other(),
                stamp,
                pair.other()
                        .updated("SPLIT_OFF")
                        .privately("splitId", call.id())
                        .privately("splitNumber", call.number()));
        return call;
    }

    /** @throws ProblemException 404, 412, 422 for another call that does not exist */
    @Transactional
    public Call link(UUID id, long version, UUID otherId, Relation relation, Stamp stamp) {
        LockedCall.Pair pair = locked.get(id, version, otherId, "callId");
        links.save(id, otherId, relation, stamp.actor(), stamp.recordedAt());
        recording.record(pair.call(), stamp, linked(pair.call(), pair.other(), relation));
        recording.record(pair.other(), stamp, linked(pair.other(), pair.call(), relation));
        return pair.call();
    }

    private static Fact linked(Call call, Call other, Relation relation) {
        return call.updated(relation == Relation.RELATED ? "LINKED" : "KEPT_APART")
                .privately("otherId", other.id())
                .privately("otherNumber", other.number());
    }
}
