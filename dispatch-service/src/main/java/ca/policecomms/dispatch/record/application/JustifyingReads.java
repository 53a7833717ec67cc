package ca.policecomms.dispatch.record.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.DispatchProblem;
import ca.policecomms.dispatch.record.model.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Who reads of a person, a call, an order or a warrant is audited, and says why outside their own work (requirement
 * D38). Their own is what they did something about, as the timeline names them, and the calls of the unit they are in.
 */
@ApplicationScoped
public class JustifyingReads {
    /** Header that carries the reason; query parameter {@code reason} does the same. */
    public static final String HEADER = "X-Read-Reason";

    /** In characters. */
    public static final int LONGEST = 200;

    private final Timeline timeline;
    private final CrewCalls crewCalls;
    private final Audit audit;
    private final Caller caller;
    private final GivenReason given;

    JustifyingReads(Timeline timeline, CrewCalls crewCalls, Audit audit, Caller caller, GivenReason given) {
        this.timeline = timeline;
        this.crewCalls = crewCalls;
        this.audit = audit;
        this.caller = caller;
        this.given = given;
    }

    /** {@link #look(String, UUID, String, String)} with the reason that the request carries. */
    public void look(String kind, UUID id, String part) {
        look(kind, id, part, given.reason());
    }

    /**
     * Audits a look at a thing, before it is shown.
     *
     * @param kind of the thing, as in the audit
     * @param part looked at, for example {@code /timeline}; empty for the thing itself
     * @param given the reason that the reader gave; null for none
     * @throws ProblemException 403 {@code read-reason-required} when it is not the reader's own and no reason was given
     */
    public void look(String kind, UUID id, String part, String given) {
        look(kind + "/" + id, part, given, () -> own(id));
    }

    /** The same for a thing that has an own rule of whose it is, for example its call's. */
    public void look(String subject, String part, String given, BooleanSupplier own) {
        String reason = given == null || given.isBlank() ? null : given.strip();
        if (reason == null && !own.getAsBoolean()) {
            audit.refused("read", subject + part, DispatchProblem.READ_REASON_REQUIRED.code());
            throw ProblemException.of(
                            DispatchProblem.READ_REASON_REQUIRED,
                            "You have not worked on this: say why you need to see it.")
                    .violation(HEADER, "required, 1 to " + LONGEST + " characters; or query parameter reason");
        }
        audit.read(subject + part, reason);
    }

    /** Audits a list, in which nothing stands that needs a reason. */
    public void list(String kind, String given, Map<String, ?> asked) {
        audit.read(kind, given == null || given.isBlank() ? null : given.strip(), asked);
    }

    /** Whether the caller did anything about it, or is in a unit that is on it. */
    public boolean own(UUID subject) {
        return timeline.concerns(subject, caller.subject()) || crewCalls.concern(subject, caller.subject());
    }
}
