package ca.policecomms.dispatch.contact.model;

/** Why somebody still has to find out what a contact wanted (requirement D3). */
public enum FollowUp {
    /** Gone before the answer. */
    ABANDONED,
    /** Answered, and nobody spoke. */
    SILENT,
    /** Answered, and gone without a call or an outcome. */
    HANG_UP
}
