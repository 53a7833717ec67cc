package ca.policecomms.dispatch.eido.model;

import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.KnownFix;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything of a call that another agency gets.
 *
 * @param type null when the call's type is unknown
 * @param services of the units, by unit
 * @param fixes of the contacts, by contact
 */
public record ExportedCall(
        Call call,
        CallType type,
        List<Assignment> assignments,
        Map<UUID, RespondingService> services,
        List<ContactView> contacts,
        Map<UUID, List<KnownFix>> fixes,
        List<Note> narrative,
        Instant now) {

    /** Words of the narrative; the time is null when it is not known. */
    public record Note(long number, Instant at, String text) {}
}
