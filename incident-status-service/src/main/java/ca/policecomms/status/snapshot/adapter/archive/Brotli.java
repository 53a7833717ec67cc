package ca.policecomms.status.snapshot.adapter.archive;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Brotli (RFC 7932) where the machine has the native library; loaded at the first use, not at the start. */
final class Brotli {

    /** Of 11: the best level costs fifty times the time for a twelfth of the size, and a release must be seen at once. */
    private static final Encoder.Parameters LEVEL = new Encoder.Parameters().setQuality(5);

    private static final boolean AVAILABLE = Brotli4jLoader.isAvailable();

    static {
        if (!AVAILABLE) {
            Logger.getLogger(Brotli.class)
                    .warnf("no brotli on this machine, gzip serves: %s", Brotli4jLoader.getUnavailabilityCause());
        }
    }

    private Brotli() {}

    /** Null where it is not available. */
    static byte[] compress(byte[] plain) {
        try {
            return AVAILABLE ? Encoder.compress(plain, LEVEL) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
