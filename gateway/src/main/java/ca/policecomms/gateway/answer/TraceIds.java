package ca.policecomms.gateway.answer;

import java.util.concurrent.ThreadLocalRandom;

/** Identifiers of W3C Trace Context, level 1. They are names, not secrets, hence the fast source of randomness. */
public final class TraceIds {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private TraceIds() {}

    /** 32 hexadecimal digits, not all zero. */
    public static String traceId() {
        char[] digits = new char[32];
        ThreadLocalRandom random = ThreadLocalRandom.current();
        write(random.nextLong(1, Long.MAX_VALUE), digits, 0);
        write(random.nextLong(), digits, 16);
        return new String(digits);
    }

    /** A {@code traceparent} that begins a trace: version 00, a new parent id, sampled. */
    public static String traceparent(String traceId) {
        char[] digits = new char[16];
        write(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), digits, 0);
        return "00-" + traceId + '-' + new String(digits) + "-01";
    }

    /** The trace id of a well-formed {@code traceparent}, or null: what came from outside is only ever written down. */
    public static String linked(String traceparent) {
        if (traceparent == null || traceparent.length() < 55 || traceparent.charAt(2) != '-') {
            return null;
        }
        for (int i = 3; i < 35; i++) {
            char c = traceparent.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return null;
            }
        }
        return traceparent.substring(3, 35);
    }

    private static void write(long value, char[] digits, int at) {
        for (int i = 0; i < 16; i++) {
            digits[at + i] = HEX[(int) (value >>> 60 - 4 * i) & 0xf];
        }
    }
}
