package ca.policecomms.dispatch.measures.model;

import java.util.List;

/** A stretch of a call's life, from one milestone to another. */
public enum Phase {
    RECEIVED_TO_ENTERED("receivedToEntered", "received_at", "entered_at"),
    ENTERED_TO_FIRST_DISPATCH("enteredToFirstDispatch", "entered_at", "dispatched_at"),
    RECEIVED_TO_FIRST_DISPATCH("receivedToFirstDispatch", "received_at", "dispatched_at"),
    FIRST_DISPATCH_TO_FIRST_EN_ROUTE("firstDispatchToFirstEnRoute", "dispatched_at", "en_route_at"),
    FIRST_DISPATCH_TO_FIRST_ON_SCENE("firstDispatchToFirstOnScene", "dispatched_at", "on_scene_at"),
    RECEIVED_TO_FIRST_ON_SCENE("receivedToFirstOnScene", "received_at", "on_scene_at");

    /** What the communications unit does. */
    public static final List<Phase> PROCESSING =
            List.of(RECEIVED_TO_ENTERED, ENTERED_TO_FIRST_DISPATCH, RECEIVED_TO_FIRST_DISPATCH);
    /** What the caller waits for. */
    public static final List<Phase> RESPONSE = List.of(
            RECEIVED_TO_FIRST_DISPATCH,
            FIRST_DISPATCH_TO_FIRST_EN_ROUTE,
            FIRST_DISPATCH_TO_FIRST_ON_SCENE,
            RECEIVED_TO_FIRST_ON_SCENE);

    private final String label;
    private final String from;
    private final String to;

    Phase(String label, String from, String to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /** Its name in answers. */
    public String label() {
        return label;
    }

    /** Milestone it begins with. */
    public String from() {
        return from;
    }

    /** Milestone it ends with. */
    public String to() {
        return to;
    }
}
