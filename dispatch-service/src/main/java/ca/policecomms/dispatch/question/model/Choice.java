package ca.policecomms.dispatch.question.model;

import ca.policecomms.dispatch.call.model.PriorityRule;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/**
 * One answer to choose.
 *
 * @param raises rule by which it raises the priority (requirement D14); null for none
 * @param sensitive facts that it tells of the call (requirement D46); null for none
 * @param unsure facts that it makes possible; null for none
 */
public record Choice(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String code,
        @NotNull @Valid Label label,
        PriorityRule raises,
        Set<@NotNull SensitiveFact> sensitive,
        Set<@NotNull SensitiveFact> unsure) {

    SensitiveFacts facts() {
        return SensitiveFacts.of(sensitive, unsure);
    }
}
