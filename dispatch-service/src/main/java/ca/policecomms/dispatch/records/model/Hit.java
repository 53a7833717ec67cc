package ca.policecomms.dispatch.records.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One record found.
 *
 * @param match a similar one is a lead and not an identification
 * @param fields what the record says, by the records system's names, such as {@code surname}, {@code birthDate}
 * @param cautions codes such as {@code VIOLENT}
 */
public record Hit(
        String reference,
        HitKind kind,
        Match match,
        Map<String, String> fields,
        List<String> cautions,
        List<HitWarrant> warrants,
        List<HitOrder> orders) {

    public Hit {
        fields = Map.copyOf(fields);
        cautions = List.copyOf(cautions);
        warrants = List.copyOf(warrants);
        orders = List.copyOf(orders);
    }

    /** The same with its orders marked, whether they hold on that day. */
    public Hit asOf(LocalDate today) {
        List<HitOrder> marked = orders.stream().map(order -> order.asOf(today)).toList();
        return new Hit(reference, kind, match, fields, cautions, warrants, marked);
    }

    public enum HitKind {
        PERSON,
        VEHICLE,
        ADDRESS,
        ARTICLE
    }

    public enum Match {
        EXACT,
        SIMILAR
    }
}
