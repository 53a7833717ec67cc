package ca.policecomms.dispatch.signin.model;

import java.time.Instant;
import java.util.Optional;

/** The identity provider as all replicas together have seen it last. */
public interface IssuerStates {
    /** Empty until it answered for the first time. */
    Optional<IssuerState> find();

    /** It answered. */
    void reached(String keys, Instant at);
}
