package ca.policecomms.dispatch.involved.application;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.dispatch.call.application.LockedCall;
import ca.policecomms.dispatch.call.application.RecordingCall;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.involved.model.Involved;
import ca.policecomms.dispatch.involved.model.Person;
import ca.policecomms.dispatch.involved.model.Vehicle;
import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who and what is involved in a call (requirement D6). Needs no version and no state, like all that is typed (D56). Who
 * is believed to be under 18, or tells of a sensitive fact, keeps the call from the public (D46).
 */
@ApplicationScoped
public class NamingInvolved {
    private final LockedCall locked;
    private final Involved involved;
    private final RecordingCall recording;

    NamingInvolved(LockedCall locked, Involved involved, RecordingCall recording) {
        this.locked = locked;
        this.involved = involved;
        this.recording = recording;
    }

    @Transactional
    public Named person(UUID callId, Person person, Stamp stamp) {
        Call call = locked.goingOn(callId);
        UUID id = Ids.next();
        involved.add(id, call.id(), person, stamp);
        boolean child = person.under18() == Sensitivity.YES;
        call.raiseFacts(person.facts(), child);
        List<Fact> facts = new ArrayList<>();
        facts.add(call.updated("PERSON_NAMED").privately("personId", id).privately("person", person));
        if (child && person.role().isToBeHelped()) {
            call.raise(PriorityRule.CHILD_AT_RISK, Map.of("personId", id)).ifPresent(facts::add);
        }
        recording.record(call, stamp, facts.toArray(Fact[]::new));
        return new Named(call.id(), id);
    }

    @Transactional
    public Named vehicle(UUID callId, Vehicle vehicle, Stamp stamp) {
        Call call = locked.goingOn(callId);
        UUID id = Ids.next();
        involved.add(id, call.id(), vehicle, stamp);
        recording.record(
                call,
                stamp,
                call.updated("VEHICLE_NAMED").privately("vehicleId", id).privately("vehicle", vehicle));
        return new Named(call.id(), id);
    }

    /**
     * What was added.
     *
     * @param callId that it is kept with: the survivor's, where the call was merged
     * @param id of the entry
     */
    public record Named(UUID callId, UUID id) {}
}
