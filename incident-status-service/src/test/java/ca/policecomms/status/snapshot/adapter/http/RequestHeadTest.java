package ca.policecomms.status.snapshot.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.snapshot.adapter.http.RequestHead.Found;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

    private static final String PLAIN = "GET /status/en/?x=y HTTP/1.1\r\nHost: a\r\nAccept-Encoding:gzip \r\n"
            + "IF-NONE-MATCH: \"t\"\r\nUser-Agent: \u00e9\r\nCookie:\r\n\r\n";

    private final RequestHead head = new RequestHead();

    @Test
    @DisplayName("S53 path and the headers that matter are read, the query is not looked at")
    void plain() {
        assertThat(read(PLAIN + "GET /")).isEqualTo(Found.PLAIN);
        assertThat(head.get()).isTrue();
        assertThat(head.path()).isEqualTo("/status/en/");
        assertThat(head.acceptEncoding()).isEqualTo("gzip");
        assertThat(head.ifNoneMatch()).isEqualTo("\"t\"");
        assertThat(head.close()).isFalse();
        assertThat(head.end()).isEqualTo(PLAIN.length());
        assertThat(read("HEAD / HTTP/1.1\r\nConnection: Close\r\nhost:\r\n\r\n"))
                .isEqualTo(Found.PLAIN);
        assertThat(head.get()).isFalse();
        assertThat(head.close()).isTrue();
        assertThat(head.acceptEncoding()).isNull();
        assertThat(head.ifNoneMatch()).isNull();
    }

    @Test
    @DisplayName("S53 an offer to change to HTTP/2 does not keep a request from its page")
    void offer() {
        String offer = "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAA\r\n";
        assertThat(read("GET / HTTP/1.1\r\nConnection: Upgrade, HTTP2-Settings\r\nHost: a\r\n" + offer + "\r\n"))
                .isEqualTo(Found.PLAIN);
        assertThat(head.close()).isFalse();
        assertThat(read("GET / HTTP/1.1\r\nHost: a\r\nConnection: close, Upgrade\r\n" + offer + "\r\n"))
                .isEqualTo(Found.PLAIN);
        assertThat(head.close()).isTrue();
    }

    @Test
    @DisplayName("S53 of a head that is not whole yet nothing is decided")
    void part() {
        for (int length = 0; length < PLAIN.length(); length++) {
            assertThat(read(PLAIN.substring(0, length))).as("%d bytes", length).isEqualTo(Found.PART);
        }
        assertThat(read("GET /" + "x".repeat(RequestHead.LONGEST))).isEqualTo(Found.OTHER);
        assertThat(read("GET / HTTP/1.1\r\nX: " + "x".repeat(RequestHead.LONGEST)))
                .isEqualTo(Found.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\ntransfer-encoding: chunked\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nUPGRADE: websocket\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, te\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive,\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nAccept-Encoding: gzip\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: a\r\nIf-None-Match: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\nContent-Length: 5\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n",
                "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
            })
    @DisplayName("S53 what could be read in two ways, or asks for more than a page, is not read here")
    void other(String request) {
        assertThat(read(request)).isEqualTo(Found.OTHER);
    }

    private Found read(String text) {
        ByteBuf in = Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.ISO_8859_1));
        Found found = head.read(in);
        assertThat(in.readerIndex()).isZero();
        return found;
    }
}
