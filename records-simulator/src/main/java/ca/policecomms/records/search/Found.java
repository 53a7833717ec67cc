package ca.policecomms.records.search;

import ca.policecomms.records.file.Order;
import ca.policecomms.records.file.Warrant;
import java.util.List;
import java.util.Map;

/** The answer to a search. */
public record Found(String reference, List<FoundRecord> hits) {

    /**
     * @param kind PERSON, VEHICLE or ARTICLE
     * @param match EXACT, or SIMILAR for what may be meant
     */
    public record FoundRecord(
            String reference,
            String kind,
            String match,
            Map<String, String> fields,
            List<String> cautions,
            List<Warrant> warrants,
            List<Order> orders) {}
}
