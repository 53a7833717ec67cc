package ca.policecomms.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {
    private static final String EVIL = "<script>alert('x')</script>";

    @TempDir
    Path folder;

    private MailSink sink;

    @BeforeEach
    void start() throws IOException {
        sink = new MailSink(0, 0, folder);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    private void send(String to, String subject, String body) {
        GreenMailUtil.sendTextEmail(
                to, "desk@police.invalid", subject, body, new ServerSetup(sink.smtpPort(), "127.0.0.1", "smtp"));
    }

    private String get(String path) throws IOException {
        HttpURLConnection connection = open(path);
        assertThat(connection.getResponseCode()).isEqualTo(200);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection)
                URI.create("http://127.0.0.1:" + sink.webPort() + path).toURL().openConnection();
    }

    @Test
    @DisplayName("L10 what was acknowledged by SMTP is in the inbox, newest first, by recipient")
    void received() throws IOException {
        send("reporter@paper.invalid", "First", "one");
        send("Editor@Radio.invalid", "Second", "two");
        JsonNode all = new ObjectMapper().readTree(get("/messages"));
        assertThat(all.findValuesAsText("subject")).containsExactly("Second", "First");
        JsonNode one = new ObjectMapper().readTree(get("/messages?to=REPORTER%40paper"));
        assertThat(one.findValuesAsText("subject")).containsExactly("First");
        assertThat(get("/")).contains("reporter@paper.invalid", "Second");
        JsonNode message = new ObjectMapper().readTree(get("/messages/1"));
        assertThat(message.path("message").path("text").asText()).contains("one");
        assertThat(get("/messages/1/raw")).contains("Subject: First");
    }

    @Test
    @DisplayName("L10 nothing that came by mail runs in the reader's browser")
    void escaped() throws IOException {
        send("a@b.invalid", EVIL, EVIL + "\"><img src=x onerror=y>");
        for (String page : new String[] {"/", "/m/1", "/?to=%22%3E%3Cscript%3E"}) {
            assertThat(get(page)).doesNotContain("<script", "<img").contains("&lt;script&gt;");
        }
        assertThat(open("/m/1").getHeaderField("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    @DisplayName("L10 a page elsewhere that was pointed at this address cannot read the mail")
    void foreignHost() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sink.webPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    @DisplayName("L3 the inbox survives a restart, and ids go on rising")
    void restart() throws IOException {
        send("a@b.invalid", "Before", "x");
        sink.close();
        sink = new MailSink(0, 0, folder);
        send("a@b.invalid", "After", "x");
        JsonNode all = new ObjectMapper().readTree(get("/messages"));
        assertThat(all.findValuesAsText("subject")).containsExactly("After", "Before");
        assertThat(all.findValuesAsText("id")).containsExactly("2", "1");
    }

    @Test
    @DisplayName("L10 the inbox can be emptied, and a message that is not there is a 404")
    void emptied() throws IOException {
        send("a@b.invalid", "Gone", "x");
        HttpURLConnection delete = open("/messages");
        delete.setRequestMethod("DELETE");
        assertThat(delete.getResponseCode()).isEqualTo(204);
        assertThat(get("/messages")).isEqualTo("[]");
        assertThat(open("/m/1").getResponseCode()).isEqualTo(404);
        assertThat(open("/messages/zzz").getResponseCode()).isEqualTo(404);
    }
}
