package ca.policecomms.local.replay.plan;

/**
 * Where a call is. Everything but the text may be null.
 *
 * @param civicNumber of the building, or the first of its block
 * @param lat degrees north, WGS 84; null together with {@code lon}
 */
public record PlannedPlace(
        String text,
        Integer civicNumber,
        String street,
        String crossStreet,
        String municipality,
        Double lat,
        Double lon,
        String division,
        String beat) {

    public PlannedPlace(String text, Integer civicNumber, String street, String crossStreet) {
        this(text, civicNumber, street, crossStreet, null, null, null, null, null);
    }

    public PlannedPlace at(double latitude, double longitude) {
        return new PlannedPlace(
                text, civicNumber, street, crossStreet, municipality, latitude, longitude, division, beat);
    }

    /** Empty texts count as not known. */
    public PlannedPlace in(String ofMunicipality, String ofDivision, String ofBeat) {
        return new PlannedPlace(
                text,
                civicNumber,
                street,
                crossStreet,
                known(ofMunicipality),
                lat,
                lon,
                known(ofDivision),
                known(ofBeat));
    }

    private static String known(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
