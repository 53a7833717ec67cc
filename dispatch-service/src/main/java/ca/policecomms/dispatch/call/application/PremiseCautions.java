package ca.policecomms.dispatch.call.application;

import ca.policecomms.dispatch.call.model.Call;
import java.util.Optional;
import java.util.UUID;

/** What is known of the premise or telephone of a call and makes it more urgent (requirement D14). */
public interface PremiseCautions {
    /** The gravest caution that warns those who go there; empty where there is none but information. */
    Optional<UUID> warning(Call call);
}
