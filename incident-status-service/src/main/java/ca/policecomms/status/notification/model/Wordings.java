package ca.policecomms.status.notification.model;

import ca.policecomms.status.wording.model.Bilingual;

/**
 * What is said about a notice; a null part stays.
 *
 * @param open for the public, if the row is cleared for it
 * @param confidential for staff only
 */
public record Wordings(Bilingual open, String confidential, Boolean cleared) {}
