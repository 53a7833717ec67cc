package ca.policecomms.records.file;

/**
 * A registered vehicle.
 *
 * @param status VALID, EXPIRED, STOLEN or UNATTACHED
 */
public record Vehicle(
        String reference,
        String plate,
        String province,
        int year,
        String make,
        String colour,
        String status,
        Person owner) {}
