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

/** Asks for the approval of a publication as it is now. */
@ApplicationScoped
public class SubmittingPublication {

    private final LoadingContent loading;
    private final CheckingContent checking;
    private final Audit audit;
    private final Clock clock;

    SubmittingPublication(LoadingContent loading, CheckingContent checking, Audit audit, Clock clock) {
        this.loading = loading;
        this.checking = checking;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Gathered submit(UUID id, long version, String editor) {
        Gathered gathered = loading.load(id, version);
        gathered.publication().requireDraft("submit");
        checking.requireSubmittable(gathered);
        String hash = Content.hash(gathered);
        gathered.publication().submit(hash, editor, Moments.now(clock));
        audit.did("publication.submitted", id.toString(), Map.of("hash", hash));
        return gathered;
    }
}
