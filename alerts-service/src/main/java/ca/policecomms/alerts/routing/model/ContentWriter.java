package ca.policecomms.alerts.routing.model;

import ca.policecomms.alerts.alert.model.Content;

/** Makes the texts of an alert from a fact. */
public interface ContentWriter {
    /** The name by which rules choose it. */
    String template();

    /** @throws IllegalArgumentException when the fact lacks what readers need, such as one language */
    Content write(Fact fact);
}
