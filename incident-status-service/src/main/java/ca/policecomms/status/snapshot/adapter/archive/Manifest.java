package ca.policecomms.status.snapshot.adapter.archive;

import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.Edition;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What a snapshot consists of: signed, public, and enough to verify every byte.
 *
 * @param previous hash of the manifest before, null for the first
 * @param withdraws whether earlier snapshots hold what must not be shown any more
 * @param model SHA-256 of the compressed released model
 * @param paths which bodies are at each address
 * @param bodies by id, in the order of their bytes in the archive
 */
record Manifest(
        String form,
        String audience,
        long number,
        long term,
        long sequence,
        Instant releasedAt,
        Instant madeAt,
        String renderer,
        boolean withdraws,
        String previous,
        String model,
        int modelSize,
        SortedMap<String, At> paths,
        At notFound,
        SortedMap<String, Entry> bodies) {

    static final String FORM = "policecomms-status-snapshot/1";

    Edition edition() {
        return new Edition(new Version(term, sequence), number);
    }

    record At(String fresh, String stale) {}

    /** @param brotli null where the writer could not make it */
    record Entry(String type, String language, int size, String gzip, int gzipSize, String brotli, int brotliSize) {}
}
