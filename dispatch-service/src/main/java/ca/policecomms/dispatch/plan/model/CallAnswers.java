package ca.policecomms.dispatch.plan.model;

import java.util.Map;
import java.util.UUID;

/** What callers answered, as far as plans ask for it. */
public interface CallAnswers {
    /** The newest answer of each question, by its code; empty when nobody answered. */
    Map<String, String> of(UUID callId);
}
