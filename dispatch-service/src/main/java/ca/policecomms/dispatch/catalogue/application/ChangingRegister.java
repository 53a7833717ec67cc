package ca.policecomms.dispatch.catalogue.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.catalogue.model.Listed;
import ca.policecomms.dispatch.catalogue.model.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A list of the agency gets a new version of an entry, or a new entry. Codes stay for good (requirement D10). */
@ApplicationScoped
public class ChangingRegister {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");

    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ChangingRegister(Audit audit, Caller caller, Clock clock) {
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param ifMatch entity tag of the version that is changed; null for a new code
     * @param from makes the new content of the old, null for a new code; refuses what may not change
     * @throws ProblemException 428 when the code is there already, 412 when it was changed meanwhile, or is not there
     */
    @Transactional
    public <T> Listed<T> put(Register<T> register, String code, String ifMatch, UnaryOperator<T> from) {
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "That is not a code.")
                    .violation("code", "must match " + CODE.pattern());
        }
        Optional<Listed<T>> newest = register.find(code);
        int seen = newest.map(Listed::version).orElse(0);
        if (newest.isPresent() || ifMatch != null) {
            EntityTags.check(EntityTags.required(ifMatch), seen, newest.orElse(null));
        }
        T content = from.apply(newest.map(Listed::content).orElse(null));
        Listed<T> added = register.add(code, seen, content, caller.subject(), clock.instant())
                .orElseThrow(() -> ProblemException.of(
                                CommonProblem.STALE_VERSION, "Somebody else changed it at this moment.")
                        .with("current", null));
        audit.did(
                "catalogue.changed",
                register.kind().toLowerCase(Locale.ROOT) + "/" + code,
                Map.of("version", added.version()));
        return added;
    }

    /** @throws ProblemException 404 {@code not-found} */
    public static <T> Listed<T> existing(Optional<Listed<T>> found, String code) {
        return found.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no " + code + "."));
    }
}
