package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.incident.model.Impact;
import ca.policecomms.status.released.model.Indicator;
import ca.policecomms.status.wording.model.Language;

/**
 * A state as words and shape, never as colour alone.
 *
 * @param shape of the symbol, and class of its colour
 */
record Mark(String shape, String words) {

    static Mark of(ComponentStatus status, Language language) {
        return new Mark(shape(status), Texts.in(language).of("status", status));
    }

    /** An emergency line says whether it works in plain words. */
    static Mark ofLine(ComponentStatus status, Language language) {
        return new Mark(shape(status), Texts.in(language).of("line", status));
    }

    static Mark of(Indicator indicator, Language language) {
        String shape = switch (indicator) {
            case NONE -> "ok";
            case MAINTENANCE -> "maint";
            case MINOR -> "minor";
            case MAJOR -> "partial";
            case CRITICAL -> "major";
        };
        return new Mark(shape, indicator.description().in(language));
    }

    static String shape(Impact impact) {
        return switch (impact) {
            case NONE -> "ok";
            case MINOR -> "minor";
            case MAJOR -> "partial";
            case CRITICAL -> "major";
        };
    }

    static String shape(ComponentStatus status) {
        return switch (status) {
            case OPERATIONAL -> "ok";
            case UNDER_MAINTENANCE -> "maint";
            case DEGRADED_PERFORMANCE -> "minor";
            case PARTIAL_OUTAGE -> "partial";
            case MAJOR_OUTAGE -> "major";
        };
    }
}
