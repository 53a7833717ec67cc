package ca.policecomms.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes every e-mail by SMTP, lets none out, and shows them on a page. A process of its own: {@link #main}. */
public final class MailSink implements AutoCloseable {
    private static final int KEPT = 5_000;
    private static final long EMPTY_EVERY_SECONDS = 2;

    private final Mailbox mailbox;
    private final InboxServer inbox;
    private final GreenMail smtp;
    private final GreenMailUser everybody;
    private final ScheduledExecutorService emptying;

    /** Starts both servers on the loopback address. */
    MailSink(int smtpPort, int webPort, Path folder) throws IOException {
        mailbox = new Mailbox(folder, KEPT);
        inbox = new InboxServer(mailbox, webPort);
        smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.start();
        everybody = smtp.setUser("everybody@localhost", "everybody", "everybody");
        // Stored before the sender is told "250": what is acknowledged is in the inbox.
        smtp.getUserManager().setMessageDeliveryHandler(this::store);
        emptying = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        emptying.scheduleWithFixedDelay(this::empty, EMPTY_EVERY_SECONDS, EMPTY_EVERY_SECONDS, TimeUnit.SECONDS);
        inbox.start();
    }

    /** @param arguments SMTP port, web port, folder */
    public static void main(String[] arguments) throws IOException {
        MailSink sink =
                new MailSink(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(sink::close));
    }

    int webPort() {
        return inbox.port();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    @Override
    public void close() {
        emptying.shutdownNow();
        inbox.stop();
        smtp.stop();
    }

    private GreenMailUser store(MovingMessage message, MailAddress recipient) throws MessagingException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(raw);
            String sender = Optional.ofNullable(message.getReturnPath())
                    .map(MailAddress::getEmail)
                    .orElse("");
            String subject =
                    Optional.ofNullable(message.getMessage().getSubject()).orElse("");
            mailbox.add(recipient.getEmail(), sender, subject, raw.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return everybody;
    }

    /** GreenMail keeps its own copy in memory; the files are enough. */
    private void empty() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            System.err.println("Emptying the mail server's memory: " + e.getMessage());
        }
    }
}
