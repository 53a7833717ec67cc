package ca.policecomms.status.indicator.application;

import ca.policecomms.status.indicator.model.IndicatorOverride;
import ca.policecomms.status.indicator.model.IndicatorOverrides;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.publication.model.PartSource;
import ca.policecomms.status.publication.model.ReleaseMoment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Overrides as parts of publications; a new one ends the one before. */
@ApplicationScoped
class ReleasingOverrides implements PartSource {

    private final IndicatorOverrides overrides;

    ReleasingOverrides(IndicatorOverrides overrides) {
        this.overrides = overrides;
    }

    @Override
    public PartKind kind() {
        return PartKind.INDICATOR;
    }

    /** With those in force, before the head of the releases is locked. */
    @Override
    public List<IndicatorOverride> lock(Collection<UUID> ids) {
        overrides.lockInForce();
        return overrides.lockAll(ids);
    }

    @Override
    public void release(Part part, ReleaseMoment moment) {
        IndicatorOverride override = (IndicatorOverride) part;
        for (IndicatorOverride before : overrides.lockInForce()) {
            before.end(moment.by(), moment.at());
            overrides.hide(before);
        }
        override.release(moment.at());
        overrides.show(override, moment.sequence());
    }
}
