package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Encoding;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body as the server sends it: nothing is copied, hashed, compressed or looked up for a request. */
final class ReadyBody {

    /**
     * One coding of it.
     *
     * @param full headers of an answer with the body, {@code notModified} of one without
     * @param fullHead the same as bytes, with the status line before them and no empty line after
     */
    record Coded(
            byte[] body,
            Buffer bytes,
            String tag,
            Map<CharSequence, CharSequence> full,
            Map<CharSequence, CharSequence> notModified,
            byte[] fullHead,
            byte[] notModifiedHead) {}

    private final Coded plain;
    private final Coded gzip;
    private final Coded brotli;

    /**
     * @param ancestors who may show it in a frame
     * @param cache what caches may do with it
     */
    ReadyBody(Body body, String ancestors, String cache) {
        String policy = Policy.of(body.type(), body.plain(), ancestors);
        plain = coded(body, Encoding.IDENTITY, policy, cache);
        gzip = coded(body, Encoding.GZIP, policy, cache);
        brotli = body.brotli() == null ? gzip : coded(body, Encoding.BROTLI, policy, cache);
    }

    private static Coded coded(Body body, Encoding encoding, String policy, String cache) {
        byte[] bytes = body.bytes(encoding);
        String tag = body.tag(encoding);
        Map<CharSequence, CharSequence> common = new LinkedHashMap<>();
        put(common, "etag", tag);
        put(common, "vary", "Accept-Encoding");
        put(common, "cache-control", cache);
        put(common, "content-security-policy", policy);
        put(common, "x-content-type-options", "nosniff");
        put(common, "referrer-policy", "no-referrer");
        put(common, "strict-transport-security", "max-age=31536000");
        // Pages are for people; everything else may be read by programs of any origin.
        if (!body.type().startsWith("text/html")) {
            put(common, "access-control-allow-origin", "*");
        }
        Map<CharSequence, CharSequence> full = new LinkedHashMap<>(common);
        put(full, "content-type", body.type());
        if (body.language() != null) {
            put(full, "content-language", body.language());
        }
        if (encoding.token() != null) {
            put(full, "content-encoding", encoding.token());
        }
        put(full, "content-length", Integer.toString(bytes.length));
        return new Coded(
                bytes,
                Buffer.buffer(bytes),
                tag,
                full,
                common,
                head("HTTP/1.1 200 OK", full),
                head("HTTP/1.1 304 Not Modified", common));
    }

    private static void put(Map<CharSequence, CharSequence> headers, String name, String value) {
        headers.put(AsciiString.cached(name), AsciiString.cached(value));
    }

    private static byte[] head(String status, Map<CharSequence, CharSequence> headers) {
        StringBuilder head = new StringBuilder(status).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    Coded as(Encoding encoding) {
        return switch (encoding) {
            case IDENTITY -> plain;
            case GZIP -> gzip;
            case BROTLI -> brotli;
        };
    }
}
