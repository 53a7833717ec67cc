package ca.policecomms.alerts.delivery.model;

/** A line to a mail server, kept open between mails. Used by one worker at a time. */
public interface MailLine extends AutoCloseable {
    /** Opens it if need be. @return false when the server cannot be reached or lets nobody in */
    boolean ready();

    /** Only after {@link #ready()}. Never throws for what server or network do. */
    Answer send(Mail mail);

    @Override
    void close();

    /** @param code what the server said, as codes; null when it took the mail */
    record Answer(Verdict verdict, String code) {}

    enum Verdict {
        ACCEPTED,
        LATER,
        NEVER,
        /** It may have taken the mail or not. */
        NO_ANSWER
    }
}
