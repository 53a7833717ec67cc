package ca.policecomms.alerts.delivery.adapter.smtp;

import ca.policecomms.alerts.AlertsConfig;
import ca.policecomms.alerts.delivery.model.Mail;
import ca.policecomms.alerts.secrecy.Links;
import ca.policecomms.alerts.wording.model.Language;
import ca.policecomms.commons.profile.AgencyProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** The MIME form of a mail: text and HTML alternatives, no tracking, and the headers of a well-behaved list. */
@ApplicationScoped
class MimeMails {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String domain;
    private final AgencyProfile agency;
    private final Links links;
    private final Clock clock;

    MimeMails(AlertsConfig config, AgencyProfile agency, Links links, Clock clock) {
        this.domain = config.mail().domain();
        this.agency = agency;
        this.links = links;
        this.clock = clock;
    }

    MimeMessage message(Session session, Mail mail) throws MessagingException {
        String id = "<" + mail.deliveryId() + "@" + domain + ">";
        SMTPMessage message = new SMTPMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setEnvelopeFrom(links.envelopeSender(mail.deliveryId()) + "@" + domain);
        message.setFrom(sender(mail.language()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.list() != null) {
            // RFC 2369, RFC 2919 and RFC 8058: one https URI, and a POST to it is enough.
            message.setHeader("List-Id", "<" + mail.list() + "." + domain + ">");
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.text(), "plain"));
        alternatives.addBodyPart(part(mail.html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private InternetAddress sender(Language language) throws MessagingException {
        String name =
                language == Language.FR ? agency.name().fr() : agency.name().en();
        try {
            return new InternetAddress("no-reply@" + domain, name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
