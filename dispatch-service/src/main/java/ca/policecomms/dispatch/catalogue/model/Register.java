package ca.policecomms.dispatch.catalogue.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A list of the agency, kept in all its versions. */
public interface Register<T> {
    /** Code of the list, for example {@code AGENCY}. */
    String kind();

    /** The newest version. */
    Optional<Listed<T>> find(String code);

    Optional<Listed<T>> find(String code, int version);

    /** The newest version of each entry, by code. */
    List<Listed<T>> all();

    /**
     * Adds a version.
     *
     * @param seen the version that it changes; 0 for a new code
     * @return empty when somebody was faster
     */
    Optional<Listed<T>> add(String code, int seen, T content, String author, Instant now);

    /**
     * What the profile says: the first version, or the next one while nobody but the profile wrote the entry. What the
     * profile said before does not come back.
     */
    void seed(String code, T content, Instant now);
}
