package ca.policecomms.dispatch.swap.model;

import ca.policecomms.dispatch.roster.model.ShiftKind;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** A shift, by the local date on which it begins. */
public record SwappedShift(@NotNull LocalDate date, @NotNull ShiftKind kind) {}
