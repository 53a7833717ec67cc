package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.dispatch.catalogue.model.Disposition;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.PriorityLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The profile's files {@code dispositions.yaml} and {@code priorities.yaml} as they are written. */
final class ListSections {
    private ListSections() {}

    record Dispositions(List<Entry> dispositions) {
        Map<String, Disposition> toMap() {
            Map<String, Disposition> byCode = new LinkedHashMap<>();
            dispositions.forEach(entry -> byCode.put(
                    entry.code(),
                    new Disposition(new Label(entry.en(), entry.fr()), entry.commonCode(), entry.report(), false)));
            return byCode;
        }
    }

    record Entry(String code, String en, String fr, String commonCode, boolean report) {}

    record Levels(List<Level> priorities) {
        Map<String, PriorityLevel> toMap() {
            Map<String, PriorityLevel> byCode = new LinkedHashMap<>();
            priorities.forEach(level -> byCode.put(
                    level.code(),
                    new PriorityLevel(
                            new Label(level.en(), level.fr()),
                            level.pendingAlertSeconds(),
                            level.alertAllConsoles(),
                            level.units(),
                            level.bylawMayAnswer(),
                            level.tellSupervisor())));
            return byCode;
        }
    }

    record Level(
            String code,
            String en,
            String fr,
            Integer pendingAlertSeconds,
            boolean alertAllConsoles,
            Integer units,
            boolean bylawMayAnswer,
            boolean tellSupervisor) {}
}
