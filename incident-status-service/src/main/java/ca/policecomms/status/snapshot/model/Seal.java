package ca.policecomms.status.snapshot.model;

import java.time.Instant;

/**
 * Proves that a snapshot was made by the service and follows another.
 *
 * @param hash SHA-256 of the manifest as hex; the manifest holds the hashes of all bytes
 * @param previous hash of the snapshot before, null for the first
 * @param renderer what made the bytes: templates, settings and day
 * @param withdraws whether something that was told before is told no longer: earlier snapshots must not be shown again
 * @param signature Ed25519 over the manifest
 */
public record Seal(
        String hash,
        String previous,
        Instant madeAt,
        String renderer,
        boolean withdraws,
        String keyId,
        byte[] signature,
        byte[] manifest) {}
