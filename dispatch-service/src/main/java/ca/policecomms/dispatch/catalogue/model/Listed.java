package ca.policecomms.dispatch.catalogue.model;

import java.time.Instant;

/**
 * One version of an entry of a list.
 *
 * @param code immutable: what it means never changes (requirement D10)
 * @param version from 1; what was recorded with an older one stays as it was
 * @param author subject of the token, or {@code profile} for what came with the agency's files
 */
public record Listed<T>(String code, int version, T content, String author, Instant madeAt) {}
