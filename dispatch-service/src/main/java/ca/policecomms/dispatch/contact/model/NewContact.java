package ca.policecomms.dispatch.contact.model;

/**
 * A contact as it is offered.
 *
 * @param queue line or queue it came in on
 * @param adapter telephony system that reports it, null when a person does
 * @param externalId its id there; the same (adapter, externalId) twice is one contact
 */
public record NewContact(
        ContactKind kind, String queue, String callerName, String callerPhone, String adapter, String externalId) {}
