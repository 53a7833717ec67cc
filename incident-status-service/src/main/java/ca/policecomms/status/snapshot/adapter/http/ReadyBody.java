package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Encoding;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;

/** A body as the server sends it: nothing is copied, hashed, compressed or looked up for a request. */
final class ReadyBody {

    /** One coding of it. */
    record Coded(Encoding encoding, Buffer bytes, String tag, CharSequence asciiTag, CharSequence length) {}

    private final CharSequence type;
    private final CharSequence language;
    private final CharSequence policy;
    private final boolean forPrograms;
    private final Coded plain;
    private final Coded gzip;
    private final Coded brotli;

    /** @param ancestors who may show it in a frame */
    ReadyBody(Body body, String ancestors) {
        type = AsciiString.cached(body.type());
        language = body.language() == null ? null : AsciiString.cached(body.language());
        policy = AsciiString.cached(Policy.of(body.type(), body.plain(), ancestors));
        // Pages are for people; everything else may be read by programs of any origin.
        forPrograms = !body.type().startsWith("text/html");
        plain = coded(body, Encoding.IDENTITY);
        gzip = coded(body, Encoding.GZIP);
        brotli = body.brotli() == null ? gzip : coded(body, Encoding.BROTLI);
    }

    private static Coded coded(Body body, Encoding encoding) {
        byte[] bytes = body.bytes(encoding);
        String tag = body.tag(encoding);
        return new Coded(
                encoding,
                Buffer.buffer(bytes),
                tag,
                AsciiString.cached(tag),
                AsciiString.cached(Integer.toString(bytes.length)));
    }

    Coded as(Encoding encoding) {
        return switch (encoding) {
            case IDENTITY -> plain;
            case GZIP -> gzip;
            case BROTLI -> brotli;
        };
    }

    CharSequence type() {
        return type;
    }

    CharSequence language() {
        return language;
    }

    CharSequence policy() {
        return policy;
    }

    boolean forPrograms() {
        return forPrograms;
    }
}
