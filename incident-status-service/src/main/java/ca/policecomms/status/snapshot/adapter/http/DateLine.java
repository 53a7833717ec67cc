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

    private record Line(long second, byte[] bytes) {}

    private static volatile Line last = new Line(0, new byte[0]);

    private DateLine() {}

    static byte[] now() {
        long second = System.currentTimeMillis() / SECOND;
        Line line = last;
        if (line.second() != second) {
            String text = "date: " + FORM.format(Instant.ofEpochSecond(second)) + "\r\n\r\n";
            line = new Line(second, text.getBytes(StandardCharsets.US_ASCII));
            last = line;
        }
        return line.bytes();
    }
}
