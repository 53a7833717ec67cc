package ca.policecomms.dispatch.contact.model;

import java.time.Instant;

/**
 * One answer to where a contact is. A new one is added and replaces none (requirement D4).
 *
 * @param place what it locates; where the incident is, the call says
 * @param latitude degrees north, WGS 84; null where only words are known
 * @param longitude degrees east, WGS 84
 * @param uncertaintyMetres radius around the point
 * @param fixedAt when it was true; null when that is not known
 * @param raw as it was reported
 */
public record Fix(
        FixPlace place,
        Double latitude,
        Double longitude,
        Double uncertaintyMetres,
        String text,
        Instant fixedAt,
        String raw) {}
