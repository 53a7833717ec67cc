package ca.policecomms.dispatch.roster.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members of the communications room. */
public interface Members {
    /** Writes it at once, so that rivals are known before anything follows. */
    void add(Member member);

    Optional<Member> find(UUID id);

    Optional<Member> findBySubject(String subject);

    /** Locks the rows in the order of their ids. */
    List<Member> lock(Collection<UUID> ids);

    /** All, in the order of the rotation: by date of joining, then id. */
    List<Member> all();

    /** By id; {@code after} and {@code platoon} may be null. */
    List<Member> list(UUID after, String platoon, int limit);
}
