package ca.policecomms.status.publication.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an editor answers to a finding of the phrase lint. */
@Embeddable
public record LintAnswer(
        String finding,
        String answer,
        @Column(name = "answered_by") String answeredBy) {}
