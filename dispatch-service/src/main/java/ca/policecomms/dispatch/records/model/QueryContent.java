package ca.policecomms.dispatch.records.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What was asked and what came back: personal data, kept apart, encrypted and purged.
 *
 * @param hits null while there is no answer
 * @param words what a person typed in who learnt the answer by other means
 */
public record QueryContent(Criteria criteria, List<Hit> hits, String words) {

    public static QueryContent asked(Criteria criteria) {
        return new QueryContent(criteria, null, null);
    }

    /** As it is read on that day. */
    public QueryContent asOf(LocalDate today) {
        List<Hit> marked =
                hits == null ? null : hits.stream().map(hit -> hit.asOf(today)).toList();
        return new QueryContent(criteria, marked, words);
    }
}
