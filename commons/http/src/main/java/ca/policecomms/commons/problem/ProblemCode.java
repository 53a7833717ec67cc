package ca.policecomms.commons.problem;

/**
 * A stable reason for refusing a request. Every service lists its own in one enum; every constant is documented in
 * {@code contracts/problems.md}, because clients are told to decide on {@link #code()} and never on the text.
 */
public interface ProblemCode {

    /** Kebab-case, unique in the suite, never changed once published. */
    String code();

    /** HTTP status, 400 to 599. */
    int status();

    /** A short English sentence without a final stop; the same for every occurrence (RFC 9457 section 3.1.3). */
    String title();
}
