package ca.policecomms.alerts.delivery.adapter.smtp;

import ca.policecomms.alerts.delivery.model.Mail;
import ca.policecomms.alerts.delivery.model.MailLine;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** One SMTP connection (RFC 5321), opened when needed and kept. */
final class SmtpLine implements MailLine {
    private static final System.Logger LOG = System.getLogger(SmtpLine.class.getName());

    private final Session session;
    private final MimeMails messages;
    private final String username;
    private final String password;
    private Transport transport;

    SmtpLine(Session session, MimeMails messages, String username, String password) {
        this.session = session;
        this.messages = messages;
        this.username = username;
        this.password = password;
    }

    @Override
    public boolean ready() {
        // Asks the server (NOOP): one that hung up between mails is told from one that hangs up on a mail.
        if (transport != null && transport.isConnected()) {
            return true;
        }
        close();
        try {
            transport = session.getTransport("smtp");
            transport.connect(username, password);
            return true;
        } catch (MessagingException unreachable) {
            LOG.log(System.Logger.Level.DEBUG, "no mail server", unreachable);
            close();
            return false;
        }
    }

    @Override
    public Answer send(Mail mail) {
        MimeMessage message;
        try {
            message = messages.message(session, mail);
        } catch (MessagingException unfit) {
            // Its text would repeat the address.
            return new Answer(Verdict.NEVER, "not composed");
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(Verdict.ACCEPTED, null);
        } catch (MessagingException refused) {
            Answer answer = SmtpReplies.read(refused);
            if (answer.verdict() == Verdict.NO_ANSWER) {
                close();
            }
            return answer;
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                LOG.log(System.Logger.Level.TRACE, "the connection was gone", gone);
            }
            transport = null;
        }
    }
}
