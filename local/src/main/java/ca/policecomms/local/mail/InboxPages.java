package ca.policecomms.local.mail;

import java.util.List;

/** The two pages of the inbox. Everything that came by mail is escaped: a message cannot run or load anything here. */
final class InboxPages {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #bbb;vertical-align:top}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}a{color:#0645ad}""";

    private InboxPages() {}

    static String list(List<Envelope> envelopes, int total, String to) {
        StringBuilder rows = new StringBuilder();
        for (Envelope envelope : envelopes) {
            rows.append("<tr><td>")
                    .append(escape(envelope.receivedAt()))
                    .append("</td><td>")
                    .append(escape(envelope.to()))
                    .append("</td><td>")
                    .append(escape(envelope.from()))
                    .append("</td><td><a href=\"/m/")
                    .append(envelope.id())
                    .append("\">")
                    .append(escape(envelope.subject().isBlank() ? "(no subject)" : envelope.subject()))
                    .append("</a></td></tr>\n");
        }
        return page("Inbox", """
                <h1>Inbox</h1>
                <p>Every e-mail that the suite sent on this machine: %d kept, the newest %d shown. None of it left the machine.</p>
                <form><label>To contains <input name="to" value="%s"></label> <button>Show</button></form>
                <table><thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">From</th><th scope="col">Subject</th></tr></thead>
                <tbody>
                %s</tbody></table>
                """.formatted(total, envelopes.size(), escape(to == null ? "" : to), rows));
    }

    static String message(Envelope envelope, ReadableMessage message) {
        StringBuilder body = new StringBuilder();
        body.append("<p><a href=\"/\">Inbox</a> · <a href=\"/messages/")
                .append(envelope.id())
                .append("/raw\">download as sent</a></p>\n<h1>")
                .append(escape(envelope.subject()))
                .append("</h1>\n<table><tbody>");
        row(body, "Delivered to", envelope.to());
        row(body, "Sent by", envelope.from());
        message.headers().forEach((name, value) -> row(body, name, value));
        body.append("</tbody></table>\n");
        section(body, "Text", message.text());
        section(body, "HTML source", message.html());
        section(body, "Attachments", String.join("\n", message.attachments()));
        return page(envelope.subject(), body.toString());
    }

    static String notice(String sentence) {
        return page("Inbox", "<p>" + escape(sentence) + "</p><p><a href=\"/\">Inbox</a></p>");
    }

    /** For text and for attribute values in double quotes. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder body, String name, String value) {
        body.append("<tr><th scope=\"row\">")
                .append(escape(name))
                .append("</th><td>")
                .append(escape(value))
                .append("</td></tr>");
    }

    private static void section(StringBuilder body, String title, String text) {
        if (!text.isBlank()) {
            body.append("<h2>")
                    .append(title)
                    .append("</h2><pre>")
                    .append(escape(text))
                    .append("</pre>\n");
        }
    }

    private static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(title)
                + "</title><meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE
                + "</style></head><body>\n" + body + "</body></html>\n";
    }
}
