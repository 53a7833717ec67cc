package ca.policecomms.commons.event;

/**
 * Names of the Kafka headers of an event: CloudEvents 1.0, Kafka protocol binding in binary mode (section 3.2), and the
 * two of our own.
 */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    /** Decimal; 1 for the first event of an aggregate on a topic, and one more for each that follows. */
    public static final String AGGREGATE_VERSION = "aggregateversion";

    /** W3C Trace Context; absent from events that must not be linkable to who caused them. */
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}
}
