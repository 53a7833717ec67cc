package ca.policecomms.dispatch.imports.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A CAD export that is read in, once: the digest of the file is its identity.
 *
 * @param rows rows of the file
 * @param zone IANA name of the zone of its local times
 * @param mapping name of the column mapping
 */
public record CadImport(
        UUID id,
        String name,
        String fileSha256,
        int rows,
        String zone,
        String mapping,
        Instant createdAt,
        String createdBy) {}
