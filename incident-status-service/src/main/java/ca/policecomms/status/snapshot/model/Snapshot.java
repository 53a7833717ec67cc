package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.released.model.Version;
import java.util.Map;

/**
 * Every public answer after one release, immutable: swapped as a whole, so that no reader sees half of a release.
 *
 * @param version null for the fallback that knows no release
 * @param bodies by exact path
 * @param notFound for paths it does not have, also with contact and emergency numbers
 */
public record Snapshot(Version version, Map<String, Body> bodies, Body notFound) {

    public Snapshot {
        bodies = Map.copyOf(bodies);
    }

    public Body at(String path) {
        return bodies.get(path);
    }
}
