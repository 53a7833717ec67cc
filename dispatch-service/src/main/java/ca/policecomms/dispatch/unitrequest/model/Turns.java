package ca.policecomms.dispatch.unitrequest.model;

import java.util.List;
import java.util.Optional;

/** Whose turn it is. */
@FunctionalInterface
public interface Turns {
    /**
     * The one whose last turn is longest ago, of those who never had one the first in the list; theirs is over with it.
     * Waits for whoever is taking one of the same kind, so that no turn is given twice.
     *
     * @param codes of suppliers of one kind, in the order of the agency's list
     * @return empty for an empty list
     */
    Optional<String> next(RequestKind kind, List<String> codes);
}
