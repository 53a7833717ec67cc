package ca.policecomms.commons.inbox;

/** The process goes down while an event is tried again. Its offset is not committed: it comes again. */
public class InboxClosed extends RuntimeException {
    InboxClosed(String consumer) {
        super(consumer + " stops before the event could be applied");
    }
}
