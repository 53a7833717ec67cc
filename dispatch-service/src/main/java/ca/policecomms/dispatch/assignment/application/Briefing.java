package ca.policecomms.dispatch.assignment.application;

import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.record.model.Fact;
import java.util.List;

/** What units have to know about a call they are sent to. */
@FunctionalInterface
public interface Briefing {
    /** For the call's timeline, before the units are sent; empty where there is nothing to know. */
    List<Fact> of(Call call);
}
