package ca.policecomms.commons.paging;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A keyset cursor: the sort values of the last row seen, opaque to clients. It is not signed: forging one only moves the
 * forger along a list they may read anyway, and every part is bound as a query parameter.
 */
public final class Cursor {

    private static final int LONGEST = 1_000;

    private Cursor() {}

    public static String encode(String... parts) {
        byte[][] encoded = new byte[parts.length][];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            size += Short.BYTES + encoded[i].length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(size);
        for (byte[] part : encoded) {
            buffer.putShort((short) part.length).put(part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * @param cursor as a client sent it; null or empty means the first page
     * @param parts how many parts the list puts in its cursors
     * @return the parts, or an empty list for the first page
     * @throws ProblemException 400 invalid-request when it is not one of ours
     */
    public static List<String> decode(String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            List<String> decoded = read(cursor);
            if (decoded.size() == parts) {
                return decoded;
            }
        } catch (RuntimeException | CharacterCodingException garbage) {
            // Whatever it is, it is the same to the client: not a cursor.
        }
        throw invalid();
    }

    /** The one id of a cursor; null for the first page. */
    public static UUID uuid(String cursor) {
        List<String> parts = decode(cursor, 1);
        try {
            return parts.isEmpty() ? null : UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException noId) {
            throw invalid();
        }
    }

    /** The one number of a cursor; null for the first page. */
    public static Long number(String cursor) {
        List<String> parts = decode(cursor, 1);
        try {
            return parts.isEmpty() ? null : Long.valueOf(parts.getFirst());
        } catch (NumberFormatException noNumber) {
            throw invalid();
        }
    }

    /** For lists whose parts are numbers, times or ids: the same refusal when one of them does not parse. */
    public static ProblemException invalid() {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list gave.")
                .violation("cursor", "must be the value of next from an earlier page");
    }

    private static List<String> read(String cursor) throws CharacterCodingException {
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        List<String> parts = new ArrayList<>();
        while (buffer.hasRemaining()) {
            int length = Short.toUnsignedInt(buffer.getShort());
            ByteBuffer part = buffer.slice(buffer.position(), length);
            buffer.position(buffer.position() + length);
            parts.add(StandardCharsets.UTF_8.newDecoder().decode(part).toString());
        }
        return parts;
    }
}
