package ca.policecomms.alerts.delivery.model;

import ca.policecomms.alerts.wording.model.Language;
import java.util.UUID;

/**
 * A delivery that this worker may hand over.
 *
 * @param versionId what to render: an alert version, or a confirmation
 * @param subscriptionId on whose ground it is sent; null when there is none
 * @param address encrypted
 * @param attempt 1 is the first
 */
public record Leased(
        UUID id,
        Lane lane,
        Purpose purpose,
        UUID versionId,
        UUID subscriptionId,
        Language language,
        byte[] address,
        int attempt) {

    public enum Purpose {
        ALERT,
        CONFIRMATION
    }
}
