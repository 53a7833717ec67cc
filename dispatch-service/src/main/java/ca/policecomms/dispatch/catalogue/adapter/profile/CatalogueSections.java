package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.Label;
import ca.policecomms.dispatch.catalogue.model.PublicTiming;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.TypeWording;
import java.util.List;
import java.util.Set;

/** The profile's files {@code call-types.yaml} and {@code public-categories.yaml} as they are written. */
final class CatalogueSections {
    private CatalogueSections() {}

    record CallTypesFile(List<TypeEntry> types) {}

    /**
     * @param sensitive facts that every such call is; without this line nobody has thought about it and all are unknown
     * @param unsure facts that such a call may be; null for none
     */
    record TypeEntry(
            String code,
            String en,
            String fr,
            String commonCode,
            int priority,
            RespondingService service,
            Set<SensitiveFact> sensitive,
            Set<SensitiveFact> unsure,
            PublicTiming timing,
            String category) {

        CallType toCallType() {
            return new CallType(code, new Label(en, fr), commonCode, priority, service, facts(), timing, category);
        }

        TypeWording toWording() {
            return new TypeWording(new Label(en, fr), commonCode, priority, service, sensitive, unsure);
        }

        private SensitiveFacts facts() {
            return sensitive == null ? SensitiveFacts.UNKNOWN : SensitiveFacts.of(sensitive, unsure);
        }
    }

    record VocabularyFile(List<Word> categories, List<Word> road, List<Word> advice) {}

    record Word(String code, String en, String fr) {}
}
