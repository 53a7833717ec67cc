package ca.policecomms.status.offline.model;

import java.util.List;

/**
 * A notice as it came in.
 *
 * @param content the bytes that were signed: the notice as JSON
 * @param signatures Ed25519, of two enrolled people
 */
public record SignedNotice(byte[] content, List<byte[]> signatures) {}
