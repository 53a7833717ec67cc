package ca.policecomms.dispatch.caution.model;

import java.time.Instant;

/**
 * What a caution says.
 *
 * @param code of the agency, such as {@code WEAPONS}
 * @param text what to look out for
 * @param source who says so: a report, a person, another agency
 * @param expiresAt when it is shown no more
 */
public record CautionContent(String code, Severity severity, String text, String source, Instant expiresAt) {}
