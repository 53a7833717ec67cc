package ca.policecomms.commons.audit;

/** The audit could not be written, sealed or read; what needed it must not happen. */
public class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
