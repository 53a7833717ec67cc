package ca.policecomms.alerts.delivery.model;

import ca.policecomms.alerts.wording.model.Language;
import java.net.URI;
import java.util.UUID;

/**
 * A mail to one recipient.
 *
 * @param deliveryId also its Message-ID: a mail sent twice is recognised by it
 * @param list name of the list, for bulk mail; null for a mail that somebody asked for just now
 * @param unsubscribe one-click address (RFC 8058); null exactly when {@code list} is
 */
public record Mail(
        UUID deliveryId,
        String to,
        Language language,
        String subject,
        String text,
        String html,
        String list,
        URI unsubscribe) {

    public Mail {
        requireLine(to);
        requireLine(subject);
        requireLine(list == null ? "" : list);
        if ((list == null) != (unsubscribe == null)) {
            throw new IllegalArgumentException("bulk mail needs a way to unsubscribe");
        }
    }

    /** A line break would begin another header. */
    private static void requireLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header value holds a line break or another control character");
        }
    }
}
