package ca.policecomms.status.lint.model;

/**
 * A phrase that was asked about.
 *
 * @param id of this phrase in this very text: another text makes another finding
 * @param rule key of the rule, such as {@code ransom}
 * @param place in the content, such as {@code updates[0].body.en}
 */
public record Finding(String id, String rule, String place, String phrase, String question) {}
