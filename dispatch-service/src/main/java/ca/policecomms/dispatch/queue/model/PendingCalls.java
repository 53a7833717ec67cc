package ca.policecomms.dispatch.queue.model;

import java.util.List;

/** The calls in state PENDING (requirement D20). */
public interface PendingCalls {
    /** By priority, first entered, id. */
    List<QueuedCall> front(QueueFilter filter, int limit);

    long count(QueueFilter filter);
}
