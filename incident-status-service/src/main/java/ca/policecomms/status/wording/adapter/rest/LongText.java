package ca.policecomms.status.wording.adapter.rest;

import ca.policecomms.status.wording.model.Bilingual;
import jakarta.validation.constraints.Size;

/** Paragraphs; a draft may still lack a language. */
public record LongText(
        @PlainText @Size(min = 1, max = 20_000) String en,
        @PlainText @Size(min = 1, max = 20_000) String fr) {

    public static Bilingual text(LongText text) {
        return text == null ? null : new Bilingual(text.en, text.fr);
    }
}
