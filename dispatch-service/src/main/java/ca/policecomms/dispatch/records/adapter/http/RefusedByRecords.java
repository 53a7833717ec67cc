package ca.policecomms.dispatch.records.adapter.http;

/** The records system answered, and said no: it works, and the request or our key does not. */
final class RefusedByRecords extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedByRecords(int status) {
        super("status " + status);
    }
}
