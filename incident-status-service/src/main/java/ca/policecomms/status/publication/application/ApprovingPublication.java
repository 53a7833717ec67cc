package ca.policecomms.status.publication.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.status.publication.model.Content;
import ca.policecomms.status.publication.model.Gathered;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Somebody who wrote no part of a publication takes responsibility for exactly the content they were shown, or not. */
@ApplicationScoped
public class ApprovingPublication {

    private final LoadingContent loading;
    private final Audit audit;
    private final Clock clock;

    ApprovingPublication(LoadingContent loading, Audit audit, Clock clock) {
        this.loading = loading;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param shownHash of the content that the approver read */
    @Transactional
    public Gathered approve(UUID id, long version, String shownHash, String approver) {
        Gathered gathered = loading.load(id, version);
        gathered.publication()
                .approve(shownHash, Content.hash(gathered), approver, gathered.contributors(), Moments.now(clock));
        audit.did("publication.approved", id.toString(), Map.of("hash", shownHash));
        return gathered;
    }

    /** Somebody else has looked at what one person released alone. */
    @Transactional
    public Gathered review(UUID id, long version, String by) {
        Gathered gathered = loading.load(id, version);
        gathered.publication().review(by, Moments.now(clock));
        audit.did("publication.break-glass-reviewed", "publication/" + id, Map.of());
        return gathered;
    }

    @Transactional
    public Gathered reject(UUID id, long version, String reason) {
        Gathered gathered = loading.load(id, version);
        gathered.publication().reject(reason, Moments.now(clock));
        audit.did("publication.rejected", id.toString(), Map.of());
        return gathered;
    }
}
