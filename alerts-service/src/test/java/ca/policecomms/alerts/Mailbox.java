package ca.policecomms.alerts;

import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mailbox of one subscriber, an address of its own. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("http://\\S+");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String address = "p" + UUID.randomUUID().toString().replace("-", "") + "@example.org";

    public String address() {
        return address;
    }

    public List<MimeMessage> mails() {
        return MailSink.mailsTo(address);
    }

    /** Waits until that many have come; fails when they do not. */
    public List<MimeMessage> awaitMails(int count) {
        await().atMost(SOON).until(() -> mails().size() >= count);
        return mails();
    }

    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) {
        try {
            BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(index);
            return (String) part.getContent();
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Path of the first link in the mail, as this service sees it behind the gateway. */
    public static String path(MimeMessage mail) {
        Matcher link = LINK.matcher(text(mail));
        if (!link.find()) {
            throw new AssertionError("no link in " + text(mail));
        }
        return link.group().replaceFirst("http://[^/]+", "").replaceFirst("^/api/alerts", "");
    }
}
