package ca.policecomms.dispatch.catalogue.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How a call, or a unit's work on it, ended.
 *
 * @param commonCode the code that agencies exchange with each other, null where there is none
 * @param report a report is written: the call gets a report number
 * @param retired kept for old calls, taken for no new ones
 */
public record Disposition(
        @NotNull @Valid Label label,
        @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}") String commonCode,
        boolean report,
        boolean retired) {}
