package ca.policecomms.status.hold.model;

import java.util.UUID;

/** Takes what is held out of what pages are made from, and puts it back. In the transaction of the hold. */
public interface Withholding {

    /** Nothing of the subject can be read afterwards. */
    void withhold(HoldInForce held);

    /** As it was before that hold. */
    void restore(UUID hold);
}
