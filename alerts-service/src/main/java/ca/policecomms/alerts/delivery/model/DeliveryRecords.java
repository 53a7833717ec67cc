package ca.policecomms.alerts.delivery.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reading the ledger. */
public interface DeliveryRecords {
    /** Null members do not narrow. */
    record Filter(Lane lane, DeliveryState state, UUID versionId) {}

    /** In the order of lane and id, those after the given ones; null means from the start. */
    List<DeliveryView> list(Filter filter, Lane afterLane, UUID afterId, int limit);

    /** How many rows are in each state, of all that the filter lets through. */
    Map<String, Long> counts(Filter filter);
}
