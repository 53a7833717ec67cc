package ca.policecomms.alerts.delivery.model;

/** Turns a delivery into the mail that its recipient reads, from the frozen version, each time anew. */
public interface Mails {
    /** @throws RuntimeException when it can never be rendered; the message names no recipient */
    Mail render(Leased delivery);
}
