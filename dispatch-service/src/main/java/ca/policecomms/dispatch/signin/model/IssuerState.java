package ca.policecomms.dispatch.signin.model;

import java.time.Instant;

/**
 * What is known of the identity provider.
 *
 * @param keys its public keys (RFC 7517), as it gave them last
 * @param reachedAt when a replica had an answer from it last
 */
public record IssuerState(String keys, Instant reachedAt) {}
