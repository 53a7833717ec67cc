package ca.policecomms.dispatch.records.model;

/**
 * The records system: persons, plates, addresses, articles, orders. It belongs to somebody else, answers when it likes
 * and is away at times; nothing here may wait for it but the query itself.
 */
public interface RecordsPort {
    /**
     * Asks once. Blocks for at most a few seconds; never called inside a transaction.
     *
     * @throws RecordsUnavailable when there is no usable answer, whatever the cause
     */
    RecordsAnswer ask(RecordsRequest request);
}
