package ca.policecomms.dispatch.catalogue.model;

/**
 * What a call is about, by a code of the agency. Codes are immutable: a code once used keeps its meaning, labels may be
 * reworded (requirement D10).
 *
 * @param code upper case letters, digits, {@code _} and {@code -}; 2 to 40 characters
 * @param commonCode the code that agencies exchange with each other, null where there is none
 * @param defaultPriority 0 (officer emergency) to 5 (administrative)
 * @param facts what every call of the type is; answers only raise it
 * @param publicCategory code of a public category, null for a type that is never published
 */
public record CallType(
        String code,
        Label label,
        String commonCode,
        int defaultPriority,
        RespondingService service,
        SensitiveFacts facts,
        PublicTiming publicTiming,
        String publicCategory) {

    public Sensitivity domestic() {
        return facts.domestic();
    }
}
