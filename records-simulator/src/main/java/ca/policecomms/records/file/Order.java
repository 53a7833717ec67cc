package ca.policecomms.records.file;

import java.time.LocalDate;
import java.util.List;

/**
 * A court's order about a person; files keep those that are over.
 *
 * @param type PROBATION, RELEASE or PEACE_BOND
 * @param expiresOn null when it has no end
 */
public record Order(String reference, String type, LocalDate issuedOn, LocalDate expiresOn, List<String> conditions) {}
