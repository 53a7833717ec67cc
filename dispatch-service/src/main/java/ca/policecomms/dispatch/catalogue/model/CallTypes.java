package ca.policecomms.dispatch.catalogue.model;

import java.util.List;
import java.util.Optional;

/** The call types of the agency. */
public interface CallTypes {
    /** @return empty for a code that the agency does not have */
    Optional<CallType> find(String code);

    /** In the order of the agency's list. */
    List<CallType> all();
}
