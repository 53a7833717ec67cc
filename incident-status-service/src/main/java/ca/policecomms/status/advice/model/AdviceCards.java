package ca.policecomms.status.advice.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface AdviceCards {

    void add(AdviceCard card);

    void add(AdviceVersion version);

    Optional<AdviceCard> find(UUID id);

    /** Locked, so that versions are numbered one after the other. */
    Optional<AdviceCard> lock(UUID id);

    List<AdviceVersion> lockVersions(Collection<UUID> ids);

    /** By id, those after the given one; null for the first. */
    List<AdviceCard> after(UUID last, int limit);

    /** Newest first. */
    List<AdviceVersion> versions(UUID card, int limit);

    /** The ids among these that are cards the public can read. */
    List<UUID> released(Collection<UUID> cards);

    /** Copies it to where pages are made from. */
    void release(AdviceCard card, AdviceVersion version, long sequence);

    /** Shows cards with an incident, beside those shown before. */
    void attach(UUID incident, Collection<UUID> cards, long sequence);
}
