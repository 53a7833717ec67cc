package ca.policecomms.records.file;

import java.time.LocalDate;

/** A warrant, and where it may be executed. */
public record Warrant(String reference, String offence, LocalDate issuedOn, String agency, Limit limit) {

    /**
     * @param scope CANADA, PROVINCE or RADIUS
     * @param province for PROVINCE
     * @param place for RADIUS
     * @param radiusKm for RADIUS
     */
    public record Limit(String scope, String province, String place, Integer radiusKm) {}
}
