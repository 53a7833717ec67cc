package ca.policecomms.alerts.delivery.model;

/** Where mail is handed over. */
public interface MailServer {
    /** Name in the ledger. */
    String name();

    MailLine line();
}
