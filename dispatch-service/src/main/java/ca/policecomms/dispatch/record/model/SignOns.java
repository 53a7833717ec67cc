package ca.policecomms.dispatch.record.model;

import java.util.Optional;

/** Who is signed on, as the database has it: read in the transaction of each command, never remembered. */
public interface SignOns {
    /** @param member subject of the token */
    Optional<SignOn> of(String member);
}
