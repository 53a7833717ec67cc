package ca.policecomms.status.hold.adapter.rest;

import ca.policecomms.status.hold.model.HoldSubject;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

final class HoldRequests {

    private HoldRequests() {}

    /** @param field null for all of the subject; a component needs {@code name} or {@code description} */
    record Place(
            @NotNull HoldSubject subjectKind,
            @NotNull UUID subjectId,
            @Size(max = 40) String field,
            @NotBlank @PlainText @Size(max = 2_000) String reason,
            @NotBlank @PlainText @Size(max = 200) String authority,
            @NotNull @Future Instant reviewAt) {}

    record Review(@NotNull @Future Instant reviewAt) {}

    record Lift(@NotBlank @PlainText @Size(max = 2_000) String reason) {}
}
