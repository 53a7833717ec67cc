package ca.policecomms.alerts;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * An SMTP server in this JVM that keeps all mail. Its statics live in the JVM's own class loader, because Quarkus loads
 * tests and test resources in several; they are reached with types of the JDK only.
 */
public final class MailSink {
    private static final int PORT = freePort();
    private static GreenMail server;

    private MailSink() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static String address() {
        return Integer.toString(PORT);
    }

    static synchronized String startServer() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
        }
        return "started";
    }

    static synchronized String stopServer() {
        if (server != null) {
            server.stop();
            server = null;
        }
        return "stopped";
    }

    static synchronized String[] rawMails() {
        List<String> raw = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                message.writeTo(out);
                raw.add(out.toString(StandardCharsets.ISO_8859_1));
            } catch (IOException | MessagingException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return raw.toArray(String[]::new);
    }

    // ---- from tests and test resources

    public static int port() {
        return Integer.parseInt((String) call("address"));
    }

    public static void start() {
        call("startServer");
    }

    public static void stop() {
        call("stopServer");
    }

    /** All mail to the address, oldest first. */
    public static List<MimeMessage> mailsTo(String address) {
        List<MimeMessage> mails = new ArrayList<>();
        for (String raw : (String[]) call("rawMails")) {
            try {
                MimeMessage mail = new MimeMessage(
                        jakarta.mail.Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
                if (mail.getAllRecipients()[0].toString().equals(address)) {
                    mails.add(mail);
                }
            } catch (MessagingException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return mails;
    }

    private static Object call(String method) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        // The server's threads look for providers of Jakarta Mail in the class loader of whoever started them.
        thread.setContextClassLoader(system);
        try {
            var target = Class.forName(MailSink.class.getName(), true, system).getDeclaredMethod(method);
            target.setAccessible(true);
            return target.invoke(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
