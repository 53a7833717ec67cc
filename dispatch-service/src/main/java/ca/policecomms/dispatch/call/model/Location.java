package ca.policecomms.dispatch.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the call is. Everything may be missing: {@code known} is false when the caller could not say.
 *
 * @param text as it was given
 * @param civicNumber number of the building, or first number of its block
 * @param verified whether the gazetteer knows it
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
@Embeddable
public record Location(
        @Column(name = "location_known") boolean known,
        @Column(name = "location_text") String text,
        @Column(name = "civic_number") Integer civicNumber,
        @Column(name = "street") String street,
        @Column(name = "cross_street") String crossStreet,
        @Column(name = "location_unit") String unit,
        @Column(name = "place_name") String placeName,
        @Column(name = "municipality") String municipality,
        @Column(name = "latitude") Double latitude,
        @Column(name = "longitude") Double longitude,
        @Column(name = "division") String division,
        @Column(name = "beat") String beat,
        @Column(name = "location_verified") boolean verified) {

    public static final Location UNKNOWN =
            new Location(false, null, null, null, null, null, null, null, null, null, null, null, false);

    /** The same as the gazetteer knows it. What a person said of division and beat stays; nobody else's does. */
    public Location checked(boolean found, String foundDivision, String foundBeat) {
        return new Location(
                known,
                text,
                civicNumber,
                street,
                crossStreet,
                unit,
                placeName,
                municipality,
                latitude,
                longitude,
                division == null ? foundDivision : division,
                division == null && beat == null ? foundBeat : beat,
                found);
    }

    /** What is left of it when the agency may not keep the place any longer: no building, no street, no point. */
    public Location areaOnly() {
        return new Location(
                known, null, null, null, null, null, null, municipality, null, null, division, beat, verified);
    }
}
