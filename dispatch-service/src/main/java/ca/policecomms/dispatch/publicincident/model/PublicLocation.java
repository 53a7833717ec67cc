package ca.policecomms.dispatch.publicincident.model;

import ca.policecomms.dispatch.catalogue.model.Label;

/**
 * Where it is, as coarse as the public gets it (requirement D44).
 *
 * @param text null for an area
 * @param point of the intersection or the block, never of the call; 3 decimals (about 100 m); null for an area
 */
public record PublicLocation(Precision kind, Label text, GeoPoint point) {

    public enum Precision {
        INTERSECTION,
        BLOCK,
        AREA
    }

    public static final PublicLocation AREA = new PublicLocation(Precision.AREA, null, null);
}
