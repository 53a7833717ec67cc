package ca.policecomms.dispatch.stream.model;

import java.util.Set;
import java.util.UUID;

/**
 * What one listener may see, and asked to see.
 *
 * @param everyKind whether facts about anything are shown
 * @param kinds of subjects that are shown otherwise
 * @param ownUnits null for those who see all units; else only what these units are on or are
 * @param divisions empty for all; what concerns everywhere is always shown
 */
public record Audience(boolean everyKind, Set<String> kinds, Set<UUID> ownUnits, Set<String> divisions) {

    public boolean sees(StreamEvent event) {
        boolean kind = everyKind || kinds.contains(event.kind());
        boolean own = ownUnits == null || event.unitIds().stream().anyMatch(ownUnits::contains);
        boolean here = divisions.isEmpty() || event.division() == null || divisions.contains(event.division());
        return kind && own && here;
    }
}
