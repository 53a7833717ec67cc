package ca.policecomms.dispatch.queue.model;

import java.util.List;

/** The calls in state PENDING (requirement D20). A null division means all. */
public interface PendingCalls {
    /** By priority, first entered, id. */
    List<QueuedCall> front(String division, int limit);

    long count(String division);
}
