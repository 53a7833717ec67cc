package ca.policecomms.commons.problem;

/**
 * One thing wrong with the request.
 *
 * @param field the JSON path the client sent ({@code location.street}, {@code units[0].id}), or the name of the
 *     parameter or header; empty when the whole body is meant
 * @param message what is wrong with it, in English, never repeating the value sent
 */
public record Violation(String field, String message) {}
