package ca.policecomms.status.snapshot.model;

/**
 * One answer, ready to send. The arrays are shared and never written to.
 *
 * @param id of its content ({@link Content#id()})
 * @param language of the content, null where there are several or none
 * @param gzipHash SHA-256 of the compressed bytes, as hex
 * @param brotli null, with its hash, where the writer could not make it
 */
public record Body(
        String id,
        String type,
        String language,
        byte[] plain,
        byte[] gzip,
        String gzipHash,
        byte[] brotli,
        String brotliHash) {

    private static final int TAG_LENGTH = 24;

    public byte[] bytes(Encoding encoding) {
        return switch (encoding) {
            case IDENTITY -> plain;
            case GZIP -> gzip;
            case BROTLI -> brotli;
        };
    }

    /** Strong entity tag, with its quotes. */
    public String tag(Encoding encoding) {
        return '"' + id.substring(0, TAG_LENGTH) + encoding.suffix() + '"';
    }
}
