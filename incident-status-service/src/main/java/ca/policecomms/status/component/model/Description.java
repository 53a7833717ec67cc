package ca.policecomms.status.component.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What an editor says about a component; a null part leaves that part as it is. */
public record Description(
        ComponentKind kind,
        Bilingual name,
        Bilingual description,
        String owner,
        UUID groupId,
        Integer position,
        Boolean showcase,
        LocalDate startDate,
        Set<UUID> carries) {

    public Description(
            ComponentKind kind,
            Bilingual name,
            Bilingual description,
            String owner,
            UUID groupId,
            Integer position,
            Boolean showcase,
            LocalDate startDate) {
        this(kind, name, description, owner, groupId, position, showcase, startDate, null);
    }
}
