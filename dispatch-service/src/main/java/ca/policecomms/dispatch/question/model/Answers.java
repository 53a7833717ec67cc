package ca.policecomms.dispatch.question.model;

import ca.policecomms.dispatch.record.model.Stamp;
import java.util.List;
import java.util.UUID;

/** The answers on calls. They are only ever added; the newest to a question counts. */
public interface Answers {
    /** The row of the call is locked by the caller. */
    void append(UUID callId, String setCode, int setVersion, List<Answer> answers, Stamp stamp);

    /** In the order in which they came. */
    List<GivenAnswer> ofCall(UUID callId);
}
