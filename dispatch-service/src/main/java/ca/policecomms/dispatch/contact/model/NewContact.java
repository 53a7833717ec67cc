package ca.policecomms.dispatch.contact.model;

import java.util.List;

/**
 * A contact as it is offered.
 *
 * @param queue line or queue it came in on
 * @param services what the caller asks for; empty when not known
 * @param adapter telephony system that reports it, null when a person does
 * @param externalId its id there; the same (adapter, externalId) twice is one contact
 */
public record NewContact(
        ContactKind kind,
        String queue,
        List<ContactService> services,
        String callerName,
        String callerPhone,
        String adapter,
        String externalId) {

    public NewContact {
        services = services == null ? List.of() : List.copyOf(services);
    }
}
