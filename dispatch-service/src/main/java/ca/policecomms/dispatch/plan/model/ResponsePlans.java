package ca.policecomms.dispatch.plan.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The response plans: those that the agency's profile ships are version 1, later versions are kept beside them. */
public interface ResponsePlans {
    /** The newest version of each, by code. */
    PlanBook book();

    /** The newest version. */
    Optional<ResponsePlan> find(String code);

    Optional<ResponsePlan> find(String code, int version);

    /** All versions, newest first; empty for an unknown code. */
    List<ResponsePlan> versions(String code);

    /** Keeps a new version; false when somebody else was faster with it. */
    boolean add(ResponsePlan plan, String by, Instant at);
}
