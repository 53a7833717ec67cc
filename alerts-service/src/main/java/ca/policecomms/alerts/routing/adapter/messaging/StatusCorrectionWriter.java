package ca.policecomms.alerts.routing.adapter.messaging;

import ca.policecomms.alerts.alert.model.Content;
import ca.policecomms.alerts.routing.model.ContentWriter;
import ca.policecomms.alerts.routing.model.Fact;
import ca.policecomms.alerts.wording.model.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What was told of an incident was wrong, or should not have been told. The incident is named by its number alone: a title
 * of an earlier fact may be held by now.
 */
@ApplicationScoped
class StatusCorrectionWriter implements ContentWriter {
    /** The members of {@code status.incident.corrected.v1} and, without a body, {@code retracted}. */
    record Correction(String number, Bilingual url, Bilingual body, Bilingual reason) {}

    @Override
    public String template() {
        return "status-correction";
    }

    @Override
    public Content write(Fact fact) {
        Correction correction = StatusText.read(fact, Correction.class);
        if (correction.number() == null) {
            throw new IllegalArgumentException("number is missing");
        }
        boolean takenBack = fact.type().contains(".retracted.");
        StatusText text = new StatusText();
        if (takenBack) {
            text.paragraph(
                    "An update on this incident was taken back. What it said does not hold.",
                    "Une mise à jour sur cet incident a été retirée. Ce qu’elle disait ne tient plus.");
        } else {
            text.paragraph(
                            "An update on this incident was corrected. It now says:",
                            "Une mise à jour sur cet incident a été corrigée. Elle dit maintenant :")
                    .paragraph(StatusText.required(correction.body(), "body"));
        }
        text.paragraph(
                StatusText.line(new Bilingual("Reason", "Raison"), StatusText.required(correction.reason(), "reason")));
        Bilingual incident = new Bilingual("incident " + correction.number(), "incident " + correction.number());
        Bilingual act = takenBack
                ? new Bilingual("Update taken back", "Mise à jour retirée")
                : new Bilingual("Correction", "Correction");
        return text.content(StatusText.line(act, incident), correction.url(), List.of());
    }
}
