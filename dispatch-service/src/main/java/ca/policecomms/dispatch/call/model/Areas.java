package ca.policecomms.dispatch.call.model;

import java.util.Optional;

/** Divisions and beats on the map of the agency. */
public interface Areas {
    /**
     * @param latitude degrees north, WGS 84
     * @param longitude degrees east, WGS 84
     * @return empty outside of all areas
     */
    Optional<Area> at(double latitude, double longitude);

    /** @param beat null for an area that is not divided further */
    record Area(String division, String beat) {}
}
