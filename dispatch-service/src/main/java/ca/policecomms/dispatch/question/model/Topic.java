package ca.policecomms.dispatch.question.model;

/** What a question is about; every set asks about the first six. */
public enum Topic {
    WHO,
    WHAT,
    WHERE,
    WHEN,
    WEAPONS,
    INJURIES,
    SAFETY
}
