package ca.policecomms.media.matter.application;

import ca.policecomms.commons.etag.EntityTags;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.media.matter.model.Matter;
import ca.policecomms.media.matter.model.MatterView;
import ca.policecomms.media.matter.model.Matters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Fetches a matter for a change: locked first, then compared with what the client saw. */
@ApplicationScoped
public class LockedMatter {
    private final Matters matters;

    LockedMatter(Matters matters) {
        this.matters = matters;
    }

    /** @throws ProblemException 404, or 412 {@code stale-version} with the current view */
    Matter get(UUID id, long expectedVersion) {
        Matter matter = matters.lock(id).orElseThrow(LockedMatter::missing);
        EntityTags.check(expectedVersion, matter.version(), MatterView.of(matter));
        return matter;
    }

    public static ProblemException missing() {
        return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such matter.");
    }
}
