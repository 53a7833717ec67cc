package ca.policecomms.dispatch.records.model;

import java.time.LocalDate;

/**
 * A warrant on file. A hit is no warrant: nobody is arrested on it before it is confirmed (requirement D31).
 *
 * @param agency that holds it and confirms it
 * @param limit where it may be executed
 */
public record HitWarrant(String reference, String offence, LocalDate issuedOn, String agency, Limit limit) {

    /**
     * How far from the agency the warrant holds.
     *
     * @param place from which the radius counts; null unless the scope is {@code RADIUS}
     * @param radiusKm null unless the scope is {@code RADIUS}
     * @param province null where the whole country is meant
     */
    public record Limit(Scope scope, String province, String place, Integer radiusKm) {}

    public enum Scope {
        CANADA,
        PROVINCE,
        RADIUS
    }
}
