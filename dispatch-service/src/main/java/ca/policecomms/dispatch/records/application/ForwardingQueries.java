package ca.policecomms.dispatch.records.application;

import ca.policecomms.dispatch.records.model.RecordsAnswer;
import ca.policecomms.dispatch.records.model.RecordsPort;
import ca.policecomms.dispatch.records.model.RecordsQueries.Turn;
import ca.policecomms.dispatch.records.model.RecordsRequest;
import ca.policecomms.dispatch.records.model.RecordsUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Asks the records system, whose turn it is. No transaction is open while it does: an answer may take seconds. A replica
 * that dies meanwhile leaves a turn that ends by itself, and another asks again.
 */
@ApplicationScoped
public class ForwardingQueries {
    private final SettlingQuery settling;
    private final RecordsPort records;

    ForwardingQueries(SettlingQuery settling, RecordsPort records) {
        this.settling = settling;
        this.records = records;
    }

    /** Returns whether the query has its answer from this turn. */
    public boolean forward(Turn turn) {
        Optional<RecordsRequest> request = settling.request(turn);
        if (request.isEmpty()) {
            return false;
        }
        RecordsAnswer answer;
        try {
            answer = records.ask(request.get());
        } catch (RecordsUnavailable unavailable) {
            settling.failed(turn, unavailable.fault());
            return false;
        }
        return settling.answered(turn, answer);
    }
}
