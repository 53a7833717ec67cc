package ca.policecomms.alerts.delivery.adapter.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.alerts.delivery.model.MailLine.Answer;
import ca.policecomms.alerts.delivery.model.MailLine.Verdict;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that answers one command as the test wants; HANGUP closes the connection instead. */
class SmtpRepliesTest {
    @ParameterizedTest(name = "{0} answered {1}: {2} ({3})")
    @CsvSource({
        "MAIL,451 4.3.0 try later,LATER,smtp 451 4.3.0",
        "MAIL,550 5.7.1 who are you,NEVER,smtp 550 5.7.1",
        "RCPT,550 5.1.1 <a@example.org> unknown user,NEVER,smtp 550 5.1.1",
        "RCPT,450 <a@example.org> greylisted,LATER,smtp 450",
        "RCPT,421 4.7.0 too many,LATER,smtp 421 4.7.0",
        "DATA,452 4.2.2 full,LATER,smtp 452 4.2.2",
        ".,554 5.6.0 no,NEVER,smtp 554 5.6.0",
        ".,451 4.4.0 later,LATER,smtp 451 4.4.0",
        ".,HANGUP,NO_ANSWER,no answer",
    })
    @DisplayName("A60, A62 4xx is later, 5xx is never, silence is unknown; no address is kept of what the server says")
    void replies(String command, String reply, Verdict verdict, String cause) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, command, reply));
            assertThat(send(server.getLocalPort())).isEqualTo(new Answer(verdict, cause));
        }
    }

    private static Answer send(int port) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.timeout", "5000");
        properties.setProperty("mail.smtp.quitwait", "false");
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("s@example.org"));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress("a@example.org"));
        message.setText("t");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer(Verdict.ACCEPTED, null);
        } catch (MessagingException refused) {
            return SmtpReplies.read(refused);
        }
    }

    private static void serve(ServerSocket server, String command, String reply) {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            say(out, "220 test");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                data = false;
                if (line.startsWith(command)) {
                    if (reply.equals("HANGUP")) {
                        return;
                    }
                    say(out, reply);
                } else if (line.startsWith("DATA")) {
                    data = true;
                    say(out, "354 go on");
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The client is done.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
