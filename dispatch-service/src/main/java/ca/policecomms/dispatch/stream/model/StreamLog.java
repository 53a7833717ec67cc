package ca.policecomms.dispatch.stream.model;

import java.util.List;

/** The numbered events, kept for at least 24 hours (requirement D49). */
public interface StreamLog {
    StreamHead head();

    /** Those above {@code cursor}, in order and without a gap, at most {@code limit}. */
    List<StreamEvent> after(long cursor, int limit);
}
