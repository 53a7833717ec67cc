package ca.policecomms.dispatch.call.model;

import java.util.List;

/**
 * What changes of a call; null keeps what was there.
 *
 * @param road codes of the closed public list of effects on the road; replaces those before
 * @param advice codes of the closed public list of advice; replaces those before
 */
public record Amendment(
        String typeCode,
        Location location,
        String callerName,
        String callerPhone,
        List<String> road,
        List<String> advice) {

    public Amendment at(Location checked) {
        return new Amendment(typeCode, checked, callerName, callerPhone, road, advice);
    }
}
