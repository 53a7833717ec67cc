package ca.policecomms.dispatch.catalogue.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text in both official languages. */
public record Label(
        @NotBlank @Size(max = 400) String en,
        @NotBlank @Size(max = 400) String fr) {}
