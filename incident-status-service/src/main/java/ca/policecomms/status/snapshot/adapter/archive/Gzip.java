package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

final class Gzip {

    private Gzip() {}

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (GZIPOutputStream gzip = new Best(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @param limit no more bytes than that are taken */
    static byte[] expand(byte[] compressed, int limit) throws Damaged {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] plain = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new Damaged("a body is longer than it says");
            }
            return plain;
        } catch (IOException e) {
            throw new Damaged("a body cannot be expanded: " + e.getMessage());
        }
    }

    /** Rendered once and sent a million times: the best level pays. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
