package ca.policecomms.dispatch.call.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What is compared, and shown in a list, of another call.
 *
 * @param phone last ten digits of the caller's number; null when not known
 */
public record CallSummary(
        UUID id,
        String number,
        CallState state,
        String typeCode,
        Integer priority,
        Instant receivedAt,
        String locationText,
        Integer civicNumber,
        String street,
        Double latitude,
        Double longitude,
        String phone,
        String disposition) {

    static final int PHONE_DIGITS = 10;

    /** Numbers are typed in any form: what counts are the last ten digits. */
    public static String digits(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("\\D", "");
        return digits.isEmpty() ? null : digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    public boolean samePhone(Call call) {
        return phone != null && phone.equals(digits(call.callerPhone()));
    }

    public boolean sameAddress(Call call) {
        Location place = call.location();
        return street != null
                && civicNumber != null
                && street.equalsIgnoreCase(place.street())
                && civicNumber.equals(place.civicNumber());
    }
}
