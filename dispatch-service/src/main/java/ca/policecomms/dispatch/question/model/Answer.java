package ca.policecomms.dispatch.question.model;

/**
 * What became of one question.
 *
 * @param value code of the choice, words or number; null unless answered
 * @param reasonCode why nobody asked; null unless not asked
 */
public record Answer(String question, Outcome outcome, String value, String reasonCode) {}
