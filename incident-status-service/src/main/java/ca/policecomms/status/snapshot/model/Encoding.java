package ca.policecomms.status.snapshot.model;

/** The codings in which every body is kept ready. */
public enum Encoding {
    IDENTITY(null, ""),
    GZIP("gzip", "-gz"),
    BROTLI("br", "-br");

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** For {@code Content-Encoding}; null for plain bytes. */
    public String token() {
        return token;
    }

    /** Makes the entity tags of the codings differ. */
    String suffix() {
        return suffix;
    }
}
