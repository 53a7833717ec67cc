package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.dispatch.catalogue.adapter.profile.CatalogueSections.Word;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must be right in a profile's lists; a service with a wrong one does not start. */
final class CatalogueChecks {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]{1,39}");
    /** As the event schema has it: words, so that a label can carry no number and no sentence. */
    private static final Pattern PUBLIC_LABEL = Pattern.compile("[A-Za-zÀ-ÖØ-öø-ÿŒœ][A-Za-zÀ-ÖØ-öø-ÿŒœ ,'’()-]{1,79}");

    private CatalogueChecks() {}

    static Map<String, CallType> types(List<CallType> types, PublicVocabulary vocabulary) {
        Map<String, CallType> byCode = new LinkedHashMap<>();
        for (CallType type : types) {
            require(type.code() != null && CODE.matcher(type.code()).matches(), type.code(), "not a code");
            require(byCode.put(type.code(), type) == null, type.code(), "is there twice");
            require(labelled(type.label()), type.code(), "needs en and fr");
            require(type.defaultPriority() >= 0 && type.defaultPriority() <= 5, type.code(), "priority is 0 to 5");
            require(type.service() != null, type.code(), "needs a service");
            require(type.publicTiming() != null, type.code(), "needs a timing, NEVER if it is never published");
            String category = type.publicCategory();
            require(
                    category == null || vocabulary.categories().containsKey(category),
                    type.code(),
                    "names a category that is not in public-categories.yaml");
            require(
                    (category == null) == (type.publicTiming() == PublicTiming.NEVER),
                    type.code(),
                    "has a category exactly when its timing is not NEVER");
        }
        return byCode;
    }

    static Map<String, Label> words(List<Word> words) {
        Map<String, Label> byCode = new LinkedHashMap<>();
        for (Word word : words) {
            Label label = new Label(word.en(), word.fr());
            require(word.code() != null && CODE.matcher(word.code()).matches(), word.code(), "not a code");
            require(byCode.put(word.code(), label) == null, word.code(), "is there twice");
            require(labelled(label), word.code(), "needs en and fr");
            require(
                    PUBLIC_LABEL.matcher(label.en()).matches()
                            && PUBLIC_LABEL.matcher(label.fr()).matches(),
                    word.code(),
                    "is public: words only, 2 to 80 characters");
        }
        return byCode;
    }

    private static boolean labelled(Label label) {
        return label.en() != null
                && !label.en().isBlank()
                && label.fr() != null
                && !label.fr().isBlank();
    }

    private static void require(boolean right, String code, String otherwise) {
        if (!right) {
            throw new IllegalStateException("Catalogue entry " + code + " " + otherwise);
        }
    }
}
