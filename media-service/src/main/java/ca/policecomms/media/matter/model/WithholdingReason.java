package ca.policecomms.media.matter.model;

/** Why something is withheld: the closed list of the Toronto Police Service's media page. */
public enum WithholdingReason {
    OFFICER_SAFETY,
    LEGISLATION,
    VICTIM_PRIVACY,
    INTEGRITY
}
