package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Version;
import java.util.Map;

/**
 * Every answer for one audience after one release, immutable: swapped as a whole, so that no reader sees half of a release.
 *
 * @param edition null for the fallback that knows no release
 * @param answers by exact path
 * @param notFound for paths it does not have, also with contact and emergency numbers
 */
public record Snapshot(Audience audience, Edition edition, Map<String, Answer> answers, Answer notFound) {

    public Snapshot {
        answers = Map.copyOf(answers);
    }

    /** Null for the fallback. */
    public Version version() {
        return edition == null ? null : edition.version();
    }
}
