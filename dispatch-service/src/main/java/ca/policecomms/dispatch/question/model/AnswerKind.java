package ca.policecomms.dispatch.question.model;

/** How a question is answered. */
public enum AnswerKind {
    /** One of the choices, by code. */
    CHOICE,
    /** Words, up to 2,000 characters. */
    TEXT,
    /** A whole number. */
    NUMBER
}
