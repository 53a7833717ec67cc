package ca.policecomms.dispatch.involved.model;

/**
 * A vehicle on a call, as far as is known.
 *
 * @param jurisdiction of the plate, for example {@code ON}
 */
public record Vehicle(
        VehicleRole role,
        String plate,
        String jurisdiction,
        String make,
        String model,
        String colour,
        Integer year,
        String description) {}
