package ca.policecomms.status.component.application;

import ca.policecomms.status.component.model.ComponentGroup;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.UUID;

public record GroupView(UUID id, long version, String code, Bilingual name, int position, boolean emergency) {

    public static GroupView of(ComponentGroup g) {
        return new GroupView(g.id(), g.version(), g.code(), g.name(), g.position(), g.emergency());
    }
}
