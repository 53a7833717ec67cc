package ca.policecomms.status.component.adapter.rest;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.AlternateKind;
import ca.policecomms.status.component.model.BackEntry;
import ca.policecomms.status.component.model.Coverage;
import ca.policecomms.status.component.model.StaffNotes;
import ca.policecomms.status.wording.adapter.rest.LongText;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

final class AlternateRequests {

    private AlternateRequests() {}

    record Notes(
            @PlainText @Size(max = 20_000) String procedure,
            @PlainText @Size(max = 2_000) String whoMayUse,
            @PlainText @Size(max = 2_000) String limits,
            @PlainText @Size(max = 2_000) String backEntryPlan) {

        static StaffNotes notes(Notes notes) {
            return notes == null
                    ? null
                    : new StaffNotes(notes.procedure, notes.whoMayUse, notes.limits, notes.backEntryPlan);
        }
    }

    record Create(
            @NotNull AlternateKind kind,
            Coverage coverage,
            @NotNull @Valid LongText publicWording,
            @Valid Notes notes,
            UUID incidentId) {}

    record Change(
            Coverage coverage,
            @Valid LongText publicWording,
            @Valid Notes notes,
            BackEntry backEntry) {

        /** That back-entry is done is said alone, after the end. */
        boolean entered() {
            return backEntry != null;
        }

        void requireDoneAlone() {
            if (backEntry != BackEntry.DONE || coverage != null || publicWording != null || notes != null) {
                throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Back-entry is done, and said alone.")
                        .violation("backEntry", "must be done, and come alone");
            }
        }
    }

    record End(@NotNull BackEntry backEntry) {}
}
