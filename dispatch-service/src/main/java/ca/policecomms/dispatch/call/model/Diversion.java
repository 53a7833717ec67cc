package ca.policecomms.dispatch.call.model;

import java.util.UUID;

/**
 * Where a call goes instead of to us, why, and what the caller was told (requirement D18).
 *
 * @param agency code of the register; null for an alternative that is no agency of it
 * @param alternative what the caller was referred to, in words; null when an agency is named
 * @param transferId the accepted transfer; null when the caller was referred only
 */
public record Diversion(String reasonCode, String agency, String alternative, UUID transferId, String callerTold) {}
