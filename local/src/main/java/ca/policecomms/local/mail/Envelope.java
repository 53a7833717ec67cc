package ca.policecomms.local.mail;

/**
 * One delivery to one recipient.
 *
 * @param id rises with each delivery
 * @param to whom the SMTP envelope names, which a message's own To need not
 * @param from the envelope's sender
 * @param receivedAt ISO 8601 instant
 * @param bytes size of the message as sent
 */
public record Envelope(long id, String to, String from, String subject, String receivedAt, int bytes) {}
