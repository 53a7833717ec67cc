package ca.policecomms.commons.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A link of the chain: names and hashes every row of the transactions {@code fromTx <= id < toTx}.
 *
 * @param number 1, 2, 3 without a gap
 * @param previous hash of the link before; 32 zeros for the first
 */
record Seal(
        long number,
        long fromTx,
        long toTx,
        List<SealedRow> rows,
        byte[] previous,
        byte[] hash,
        byte[] signature,
        String keyId,
        Instant sealedAt) {

    static final byte[] NOTHING_BEFORE = new byte[32];

    /** Where a chain without any link stands. */
    record Head(long number, long toTx, byte[] hash) {
        static final Head START = new Head(0, 0, NOTHING_BEFORE);
    }

    static Seal after(Head head, long toTx, List<SealedRow> rows, Instant now, SealKeys keys) {
        long number = head.number() + 1;
        Instant sealedAt = now.truncatedTo(ChronoUnit.MICROS);
        byte[] hash = hash(number, head.toTx(), toTx, rows, head.hash(), keys.signingId(), sealedAt);
        return new Seal(
                number, head.toTx(), toTx, rows, head.hash(), hash, keys.sign(hash), keys.signingId(), sealedAt);
    }

    Head head() {
        return new Head(number, toTx, hash);
    }

    byte[] recomputedHash() {
        return hash(number, fromTx, toTx, rows, previous, keyId, sealedAt);
    }

    private static byte[] hash(
            long number,
            long fromTx,
            long toTx,
            List<SealedRow> rows,
            byte[] previous,
            String keyId,
            Instant sealedAt) {
        Hashes hashes = new Hashes().number(number).number(fromTx).number(toTx).number(rows.size());
        for (SealedRow row : rows) {
            hashes.id(row.id()).blob(row.hash());
        }
        return hashes.blob(previous).text(keyId).time(sealedAt).digest();
    }
}
