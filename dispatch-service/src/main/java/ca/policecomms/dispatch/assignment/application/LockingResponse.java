package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.unit.application.ManagingUnit;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Locks what a command concerns: calls in the order of their ids, then units in the order of theirs. */
@ApplicationScoped
class LockingResponse {
    private final LockedCall locked;
    private final Calls calls;
    private final Units units;
    private final Assignments assignments;

    LockingResponse(LockedCall locked, Calls calls, Units units, Assignments assignments) {
        this.locked = locked;
        this.calls = calls;
        this.units = units;
        this.assignments = assignments;
    }

    /** @throws ca.policecomms.commons.problem.ProblemException 404 for call or unit */
    Locked callAndUnits(UUID callId, Collection<UUID> unitIds) {
        Call call = locked.get(callId);
        return new Locked(Map.of(callId, call), units(unitIds));
    }

    /**
     * The call, and every call that the units work on or are kept for as far as that is known before the lock. A unit that
     * was sent to yet another one in this very moment may have assignments on calls that are not among them.
     */
    Locked callAndUnitsWithTheirCalls(UUID callId, Collection<UUID> unitIds) {
        Set<UUID> concerned = new HashSet<>(assignments.callsOf(unitIds));
        concerned.add(callId);
        Map<UUID, Call> found = calls(concerned);
        if (!found.containsKey(callId)) {
            throw LockedCall.missing(callId);
        }
        return new Locked(found, units(unitIds));
    }

    /** A unit with every call that it works on or is kept for. */
    Locked unitWithItsCalls(UUID unitId) {
        List<UUID> ids = List.of(unitId);
        Map<UUID, Call> found = calls(Set.copyOf(assignments.callsOf(ids)));
        return new Locked(found, units(ids));
    }

    private Map<UUID, Call> calls(Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : calls.lockAll(ids).stream().collect(Collectors.toMap(Call::id, Function.identity()));
    }

    private List<Unit> units(Collection<UUID> ids) {
        List<Unit> found = units.lock(ids);
        Set<UUID> there = found.stream().map(Unit::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw ManagingUnit.missing(id);
        });
        return found;
    }

    /** What is locked until the transaction ends. */
    record Locked(Map<UUID, Call> calls, List<Unit> units) {
        Unit unit() {
            return units.getFirst();
        }
    }
}
