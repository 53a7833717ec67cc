package ca.policecomms.status.publication.model;

import ca.policecomms.status.wording.model.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Why one language is missing for now, and until when it follows. */
@Embeddable
public record TranslationExcuse(
        @Enumerated(EnumType.STRING) @Column(name = "translation_missing")
        Language missing,

        @Column(name = "translation_reason") String reason,
        @Column(name = "translation_due_at") Instant dueAt) {}
