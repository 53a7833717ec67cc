package ca.policecomms.status.snapshot.adapter.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The head of a request, as far as a public page needs it (RFC 9112). Strict: whatever is unusual in any way is not
 * understood here and left to the application's own server, so that there is one opinion only about each request.
 */
final class RequestHead {

    /** Longer heads are the application's. */
    static final int LONGEST = 8 * 1024;

    enum Found {
        /** The head is not whole yet. */
        PART,
        /** A GET or HEAD without a body, of which every header that matters was read. */
        PLAIN,
        /** Anything else. */
        OTHER
    }

    private static final byte[] GET = ascii("GET /");
    private static final byte[] HEAD = ascii("HEAD /");
    private static final byte[] VERSION = ascii(" HTTP/1.1");
    private static final int NOT_YET = -1;
    private static final int UNUSUAL = -2;

    private boolean get;
    private String path;
    private String acceptEncoding;
    private String ifNoneMatch;
    private boolean close;
    private boolean host;
    private int end;

    /** Reads what begins at the reader index and leaves the index there. */
    Found read(ByteBuf in) {
        int begin = in.readerIndex();
        int limit = in.writerIndex();
        get = starts(in, begin, limit, GET);
        if (!get && !starts(in, begin, limit, HEAD)) {
            return limit - begin < HEAD.length ? Found.PART : Found.OTHER;
        }
        int lineEnd = lineEnd(in, begin, limit);
        if (lineEnd < 0) {
            return lineEnd == UNUSUAL ? Found.OTHER : part(begin, limit);
        }
        int target = begin + (get ? GET.length : HEAD.length) - 1;
        int version = lineEnd - VERSION.length;
        if (version < target || !starts(in, version, limit, VERSION)) {
            return Found.OTHER;
        }
        int query = in.indexOf(target, version, (byte) '?');
        path = in.toString(target, (query < 0 ? version : query) - target, StandardCharsets.ISO_8859_1);
        acceptEncoding = null;
        ifNoneMatch = null;
        close = false;
        host = false;
        return headers(in, begin, lineEnd + 2, limit);
    }

    private Found headers(ByteBuf in, int begin, int first, int limit) {
        int line = first;
        while (true) {
            int lineEnd = lineEnd(in, line, limit);
            if (lineEnd < 0) {
                return lineEnd == UNUSUAL ? Found.OTHER : part(begin, limit);
            }
            if (lineEnd == line) {
                end = line + 2;
                return host ? Found.PLAIN : Found.OTHER;
            }
            int colon = in.indexOf(line, lineEnd, (byte) ':');
            if (colon <= line || !header(in, line, colon, lineEnd)) {
                return Found.OTHER;
            }
            line = lineEnd + 2;
        }
    }

    /** False for one that makes the request more than a look at a page. */
    private boolean header(ByteBuf in, int line, int colon, int lineEnd) {
        if (in.forEachByte(line, colon - line, TOKEN) >= 0) {
            return false;
        }
        return switch (colon - line) {
            case 4 -> !named(in, line, "host") || once();
            case 6 -> !named(in, line, "expect");
            case 7 -> !named(in, line, "upgrade") || value(in, colon, lineEnd).equalsIgnoreCase("h2c");
            case 10 -> !named(in, line, "connection") || connection(value(in, colon, lineEnd));
            case 13 -> {
                if (!named(in, line, "if-none-match")) {
                    yield true;
                }
                boolean again = ifNoneMatch != null;
                ifNoneMatch = value(in, colon, lineEnd);
                yield !again;
            }
            case 14 -> !named(in, line, "content-length");
            case 15 -> {
                if (!named(in, line, "accept-encoding")) {
                    yield true;
                }
                boolean again = acceptEncoding != null;
                acceptEncoding = value(in, colon, lineEnd);
                yield !again;
            }
            case 17 -> !named(in, line, "transfer-encoding");
            default -> true;
        };
    }

    private boolean once() {
        boolean first = !host;
        host = true;
        return first;
    }

    /**
     * An offer to change to HTTP/2, as the JDK's client makes it with its first request, may be passed over (RFC 9110, 7.8;
     * RFC 9113, 3.1).
     */
    private boolean connection(String value) {
        for (String option : value.split(",", -1)) {
            switch (option.strip().toLowerCase(Locale.ROOT)) {
                case "close" -> close = true;
                case "keep-alive", "upgrade", "http2-settings" -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static Found part(int begin, int limit) {
        return limit - begin > LONGEST ? Found.OTHER : Found.PART;
    }

    /** Where a line ends, in CR LF; {@link #NOT_YET}, or {@link #UNUSUAL} for one with any other control character. */
    private static int lineEnd(ByteBuf in, int from, int limit) {
        int control = in.forEachByte(from, limit - from, CONTROL);
        if (control < 0) {
            return NOT_YET;
        }
        if (in.getByte(control) != '\r') {
            return UNUSUAL;
        }
        if (control + 1 == limit) {
            return NOT_YET;
        }
        return in.getByte(control + 1) == '\n' ? control : UNUSUAL;
    }

    private static boolean starts(ByteBuf in, int at, int limit, byte[] with) {
        if (at + with.length > limit) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (in.getByte(at + i) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean named(ByteBuf in, int line, String name) {
        for (int i = 0; i < name.length(); i++) {
            int c = in.getByte(line + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String value(ByteBuf in, int colon, int lineEnd) {
        return in.toString(colon + 1, lineEnd - colon - 1, StandardCharsets.ISO_8859_1)
                .strip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Stops at anything below a space but a tab. */
    private static final ByteProcessor CONTROL = c -> c >= ' ' || c < 0 || c == '\t';

    /** Stops at what no name of a header may hold, as far as anybody could take it for another name. */
    private static final ByteProcessor TOKEN = c -> c > ' ' && c != 127;

    boolean get() {
        return get;
    }

    String path() {
        return path;
    }

    String acceptEncoding() {
        return acceptEncoding;
    }

    String ifNoneMatch() {
        return ifNoneMatch;
    }

    boolean close() {
        return close;
    }

    /** Index after the head. */
    int end() {
        return end;
    }
}
