package ca.policecomms.dispatch.records.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries. */
public interface RecordsQueries {
    void add(RecordsQuery query);

    Optional<RecordsQuery> find(UUID id);

    Optional<RecordsQuery> lock(UUID id);

    /** Newest first. */
    List<RecordsQuery> list(QueryFilter filter);

    /**
     * Takes the turn to ask the records system for those that are due, longest overdue first, passing over those that
     * others are claiming: nobody else gets one of them until {@code until}.
     */
    List<Turn> claimDue(Instant now, Instant until, int limit);

    /** @param attempt which one it is, from 1: an answer to an earlier one comes too late */
    record Turn(UUID query, int attempt) {}
}
