package ca.policecomms.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A message taken apart for reading.
 *
 * @param headers in the message's order, several of one name joined by a line feed
 * @param text the plain text, empty when there is none
 * @param html the HTML source, empty when there is none
 * @param attachments file names with their types
 */
public record ReadableMessage(Map<String, String> headers, String text, String html, List<String> attachments) {

    static ReadableMessage of(byte[] raw) throws IOException {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Map<String, String> headers = new LinkedHashMap<>();
            Collections.list(message.getAllHeaders())
                    .forEach(header ->
                            headers.merge(header.getName(), header.getValue(), (one, other) -> one + "\n" + other));
            StringBuilder text = new StringBuilder();
            StringBuilder html = new StringBuilder();
            List<String> attachments = new ArrayList<>();
            collect(message, text, html, attachments);
            return new ReadableMessage(headers, text.toString(), html.toString(), attachments);
        } catch (MessagingException e) {
            throw new IOException("The message cannot be read: " + e.getMessage(), e);
        }
    }

    private static void collect(Part part, StringBuilder text, StringBuilder html, List<String> attachments)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                collect(inner, text, html, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.add(part.getFileName() + " (" + part.getContentType() + ")");
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        } else {
            attachments.add(part.getContentType());
        }
    }
}
