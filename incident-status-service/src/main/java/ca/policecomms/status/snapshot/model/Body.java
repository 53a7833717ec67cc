package ca.policecomms.status.snapshot.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One answer, ready to send. The arrays are shared and never written to.
 *
 * @param language of the content, null where there are several or none
 * @param tag strong entity tag of the plain bytes, with its quotes
 * @param gzipTag the same of the compressed bytes
 */
public record Body(String type, String language, byte[] plain, byte[] gzip, String tag, String gzipTag) {

    public static Body of(String type, String language, byte[] plain) {
        String hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256(plain))
                .substring(0, 22);
        return new Body(type, language, plain, compress(plain), '"' + hash + '"', '"' + hash + "-gz\"");
    }

    public byte[] bytes(Encoding encoding) {
        return encoding == Encoding.GZIP ? gzip : plain;
    }

    public String tag(Encoding encoding) {
        return encoding == Encoding.GZIP ? gzipTag : tag;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (GZIPOutputStream gzip = new Best(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
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
