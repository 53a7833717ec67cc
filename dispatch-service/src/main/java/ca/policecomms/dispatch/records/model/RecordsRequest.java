package ca.policecomms.dispatch.records.model;

import java.util.UUID;

/**
 * One request to the records system.
 *
 * @param queryId the same at every attempt, so that the other side can tell a repetition
 * @param operator subject of who asked: the other side keeps an audit too
 */
public record RecordsRequest(
        UUID queryId, QueryKind kind, Criteria criteria, String operator, String callNumber, String reason) {}
