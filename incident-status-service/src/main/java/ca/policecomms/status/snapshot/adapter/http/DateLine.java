package ca.policecomms.status.snapshot.adapter.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The header {@code Date} (RFC 9110 section 6.6.1) and the empty line after all headers; made once a second. */
final class DateLine {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final long SECOND = 1_000;

    private record Line(long second, String value, byte[] bytes) {}

    private static volatile Line last = new Line(0, "", new byte[0]);

    private DateLine() {}

    static byte[] now() {
        return line().bytes();
    }

    /** The value alone. */
    static String value() {
        return line().value();
    }

    private static Line line() {
        long second = System.currentTimeMillis() / SECOND;
        Line line = last;
        if (line.second() != second) {
            String value = FORM.format(Instant.ofEpochSecond(second));
            line = new Line(second, value, ("date: " + value + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            last = line;
        }
        return line;
    }
}
