package ca.policecomms.dispatch.retention.model;

/** Kinds of personal data, each kept for a time of its own (requirement D39). Names are in the profile and in the audit. */
public enum DataClass {
    /** What was asked of the records system and what came back (requirement D32). */
    RECORDS_RETURNS,
    /** Who called and who is involved: names, numbers, answers, what telephony and other agencies said of them. */
    CALLER,
    /** Where calls were, to the building: the history of premises. Division, beat and municipality stay. */
    PLACE,
    /** Words, places and reasons in timelines of calls. */
    NARRATIVE
}
