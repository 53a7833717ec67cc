package ca.policecomms.commons.idempotency;

import ca.policecomms.commons.idempotency.IdempotencyKeys.Claim;
import ca.policecomms.commons.idempotency.IdempotencyKeys.Stored;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Makes a retried request have one effect and one answer.
 *
 * <p>The key is claimed by an insert in the transaction of the work and completed with the answer before its commit. Of
 * two requests with one key at the same time, the second waits at the unique index: it replays the answer if the first
 * commits, and does the work itself if the first rolls back. Refusals and failures store nothing.
 */
@ApplicationScoped
public class Idempotency {

    /** On replayed answers, with the value true. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final DataSource database;
    private final Caller caller;
    private final Answers answers;

    Idempotency(DataSource database, Caller caller, Answers answers) {
        this.database = database;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Does the work in a transaction, at most once for a key of the caller within 48 hours.
     *
     * @param idempotencyKey header {@code Idempotency-Key}; null for a plain transaction
     * @param operation what is asked for, with the ids in its path, such as {@code POST /v1/calls/0190…/hold}
     * @param request the body as it was read, null when there is none
     * @param work gives the answer; its status, Location, ETag and body are kept
     * @throws ProblemException 400 invalid-request when the key is not 1 to 128 visible ASCII characters, 422
     *     idempotency-key-reused when it was used for another operation or body
     */
    public Response once(String idempotencyKey, String operation, Object request, Supplier<Response> work) {
        if (idempotencyKey == null) {
            return QuarkusTransaction.joiningExisting().call(work::get);
        }
        if (!KEY.matcher(idempotencyKey).matches()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The idempotency key is not valid.")
                    .violation("Idempotency-Key", "must be 1 to 128 visible ASCII characters");
        }
        Claim claim = new Claim(caller.subject(), idempotencyKey, operation, answers.hash(request));
        return QuarkusTransaction.joiningExisting().call(() -> claimed(claim, work));
    }

    private Response claimed(Claim claim, Supplier<Response> work) {
        try (Connection connection = database.getConnection()) {
            if (!IdempotencyKeys.claim(connection, claim)) {
                return replay(claim, IdempotencyKeys.find(connection, claim));
            }
        } catch (SQLException failure) {
            throw new IdempotencyUnavailable(failure);
        }
        Response response = work.get();
        if (response.getStatus() >= 400) {
            throw new IllegalStateException(
                    "a refusal is thrown, so that it rolls back; returned " + response.getStatus());
        }
        Answers.Written written = answers.write(response);
        try (Connection connection = database.getConnection()) {
            IdempotencyKeys.complete(connection, claim, written.stored());
        } catch (SQLException failure) {
            throw new IdempotencyUnavailable(failure);
        }
        return written.response();
    }

    private Response replay(Claim claim, Stored stored) {
        if (!stored.sameRequest(claim)) {
            throw ProblemException.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "Take a new key for a request that differs from the first.");
        }
        return answers.replay(stored.answer());
    }
}
