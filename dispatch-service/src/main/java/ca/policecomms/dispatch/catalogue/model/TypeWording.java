package ca.policecomms.dispatch.catalogue.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/**
 * What may be reworded of a call type, and what a new one means. What a type of the profile means (service, sensitive
 * facts, what the public learns) is read by those who answer for privacy and stays in the profile's file; a type that is
 * added here is never published.
 *
 * @param commonCode the code that agencies exchange with each other, null where there is none
 * @param sensitive facts that every such call is; null when nobody has thought about it: all are unknown
 * @param unsure facts that such a call may be
 */
public record TypeWording(
        @NotNull @Valid Label label,
        @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}") String commonCode,
        @NotNull @Min(0) @Max(5) Integer defaultPriority,
        @NotNull RespondingService service,
        Set<SensitiveFact> sensitive,
        Set<SensitiveFact> unsure) {

    public SensitiveFacts facts() {
        return sensitive == null ? SensitiveFacts.UNKNOWN : SensitiveFacts.of(sensitive, unsure);
    }

    /** Whether it means the same: only words may differ between versions of a code. */
    public boolean meansTheSameAs(TypeWording other) {
        return service == other.service && facts().equals(other.facts());
    }
}
