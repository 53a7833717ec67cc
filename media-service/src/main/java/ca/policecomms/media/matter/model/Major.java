package ca.policecomms.media.matter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whether it is a major incident, as a dispatch supervisor declared or staff decided. */
@Embeddable
public record Major(
        @Column(name = "major") boolean value,

        @Enumerated(EnumType.STRING) @Column(name = "major_source")
        Source source) {}
