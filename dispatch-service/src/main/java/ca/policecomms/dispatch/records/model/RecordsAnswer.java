package ca.policecomms.dispatch.records.model;

import java.util.List;

/**
 * What the records system said.
 *
 * @param reference its own number of this search
 * @param hits empty for none found
 */
public record RecordsAnswer(String reference, List<Hit> hits) {
    public RecordsAnswer {
        hits = List.copyOf(hits);
    }
}
