package ca.policecomms.dispatch.records.model;

/** The records system gave no usable answer. Its message is a code for people at the console, without personal data. */
public final class RecordsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RecordsFault fault;

    public RecordsUnavailable(RecordsFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public RecordsFault fault() {
        return fault;
    }

    /** Why there was none. */
    public enum RecordsFault {
        /** Nobody answers the line, or it says that it is out of order. */
        DOWN,
        /** It took longer than we wait. */
        TIMEOUT,
        /** It failed so often of late that it is left alone for some seconds. */
        SUSPENDED,
        /** It refused the request, or us. */
        REFUSED,
        /** What it said makes no sense. */
        GARBLED
    }
}
