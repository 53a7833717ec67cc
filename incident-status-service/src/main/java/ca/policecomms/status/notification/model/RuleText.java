package ca.policecomms.status.notification.model;

/**
 * @param citation of the law; needed for {@code STATUTE}
 * @param internalTargetHours after the start, what the agency wants of itself; null for none
 * @param escalateHoursBefore so many hours before it is due staff are told
 */
public record RuleText(
        String name,
        Basis basis,
        String citation,
        DeadlineClock clock,
        Integer internalTargetHours,
        Integer escalateHoursBefore) {}
