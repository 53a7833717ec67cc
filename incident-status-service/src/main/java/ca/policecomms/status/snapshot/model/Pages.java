package ca.policecomms.status.snapshot.model;

import java.util.Map;

/**
 * Everything that one audience may read after a release, before it is compressed.
 *
 * @param at by exact path
 * @param notFound for paths it does not have, also with contact and emergency numbers
 */
public record Pages(Map<String, Rendered> at, Rendered notFound) {

    public Pages {
        at = Map.copyOf(at);
    }
}
