package ca.policecomms.status.wording.adapter.rest;

import ca.policecomms.status.wording.model.Bilingual;
import jakarta.validation.constraints.Size;

/** A name or title; a draft may still lack a language. */
public record ShortText(
        @PlainText @Size(min = 1, max = 200) String en,
        @PlainText @Size(min = 1, max = 200) String fr) {

    public static Bilingual text(ShortText text) {
        return text == null ? null : new Bilingual(text.en, text.fr);
    }
}
