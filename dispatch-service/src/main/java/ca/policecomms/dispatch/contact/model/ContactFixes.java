package ca.policecomms.dispatch.contact.model;

import ca.policecomms.dispatch.record.model.Stamp;
import java.util.List;
import java.util.UUID;

/** Where contacts were, fix after fix. */
public interface ContactFixes {
    /** The row of the contact is locked. */
    void append(UUID contact, Fix fix, List<String> flags, Stamp stamp);

    /** In the order in which they came. */
    List<KnownFix> of(UUID contact);
}
