package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes that may be cut off anywhere. */
final class Cursor {

    private final byte[] all;
    private int at;

    Cursor(byte[] all) {
        this.all = all;
    }

    String line(int greatest) throws Damaged {
        for (int end = 0; end < Math.min(all.length, greatest); end++) {
            if (all[end] == '\n') {
                at = end + 1;
                return new String(all, 0, end, StandardCharsets.US_ASCII);
            }
        }
        throw new Damaged("it has no head");
    }

    byte[] bytes(int length) throws Damaged {
        if (length < 0 || length > all.length - at) {
            throw new Damaged("it is cut off");
        }
        byte[] part = Arrays.copyOfRange(all, at, at + length);
        at += length;
        return part;
    }

    void end() throws Damaged {
        if (at != all.length) {
            throw new Damaged("there is something after its end");
        }
    }
}
