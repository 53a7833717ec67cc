package ca.policecomms.dispatch.question.model;

import ca.policecomms.dispatch.catalogue.model.Listed;
import java.util.Optional;

/** Finds what to ask. */
public interface QuestionSets {
    /** The newest set for a type of call; the general one for a type that has none. */
    Listed<QuestionSet> forType(String callType);

    /** @param version null for the newest */
    Optional<Listed<QuestionSet>> find(String code, Integer version);
}
