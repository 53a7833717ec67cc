package ca.policecomms.status.restoration.adapter.rest;

import ca.policecomms.status.restoration.application.RestoringSystem;
import ca.policecomms.status.restoration.model.EndState;
import ca.policecomms.status.restoration.model.RestorationPlan;
import ca.policecomms.status.restoration.model.RestorationState;
import ca.policecomms.status.wording.adapter.rest.PlainText;
import ca.policecomms.status.wording.model.Moments;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class RestorationRequests {

    private RestorationRequests() {}

    record Create(
            @NotNull UUID incidentId,
            @NotNull UUID componentId,
            @PlainText @Size(min = 1, max = 200) String owner,
            EndState endState,
            Instant estimate,
            Boolean noEstimate) {

        RestorationPlan plan() {
            return new RestorationPlan(owner, endState, Moments.of(estimate), noEstimate);
        }
    }

    /** @param rank and {@code carryReason} are for approvers, the rest is for editors */
    record Change(
            @PlainText @Size(min = 1, max = 200) String owner,
            EndState endState,
            Instant estimate,
            Boolean noEstimate,
            @Min(1) @Max(10_000) Integer rank,
            @PlainText @Size(min = 1, max = 2_000) String carryReason) {

        RestorationPlan plan() {
            return new RestorationPlan(owner, endState, Moments.of(estimate), noEstimate);
        }

        boolean plans() {
            return owner != null || endState != null || estimate != null || noEstimate != null;
        }
    }

    record Move(
            @NotNull RestorationState to,
            @PlainText @Size(min = 1, max = 2_000) String reason,
            @Size(max = 50) List<@NotBlank @PlainText @Size(max = 500) String> checklist,
            @PlainText @Size(min = 1, max = 200) String partner,
            Boolean partnerCleared,
            Boolean partnerConfirmed,
            @PlainText @Size(min = 1, max = 2_000) String outcome) {

        RestoringSystem.Step step() {
            return new RestoringSystem.Step(
                    to,
                    reason,
                    checklist,
                    partner,
                    Boolean.TRUE.equals(partnerCleared),
                    Boolean.TRUE.equals(partnerConfirmed),
                    outcome);
        }
    }

    /** @param evidence what was looked at, for example the reference of a scan */
    record Clear(
            @NotBlank @PlainText @Size(max = 500) String line,
            @NotBlank @PlainText @Size(max = 2_000) String evidence) {}
}
