package ca.policecomms.records.file;

/**
 * A thing with a serial number.
 *
 * @param status STOLEN, LOST or RECOVERED
 */
public record Article(String reference, String serial, String type, String status, String agency) {}
