package ca.policecomms.dispatch.records.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A probation or release order on file.
 *
 * @param expiresOn last day it holds; null when it has no end
 * @param inForce whether it holds on the day it is read; null until then
 */
public record HitOrder(
        String reference,
        Type type,
        LocalDate issuedOn,
        LocalDate expiresOn,
        List<String> conditions,
        Boolean inForce) {

    public HitOrder {
        conditions = List.copyOf(conditions);
    }

    /** Files keep orders that are long over: the reader must see at once which hold. */
    public HitOrder asOf(LocalDate today) {
        boolean holds = !issuedOn.isAfter(today) && (expiresOn == null || !expiresOn.isBefore(today));
        return new HitOrder(reference, type, issuedOn, expiresOn, conditions, holds);
    }

    public enum Type {
        PROBATION,
        RELEASE,
        PEACE_BOND
    }
}
