package ca.policecomms.dispatch.catalogue.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.adapter.profile.CatalogueSections.CallTypesFile;
import ca.policecomms.dispatch.catalogue.adapter.profile.CatalogueSections.TypeEntry;
import ca.policecomms.dispatch.catalogue.adapter.profile.CatalogueSections.VocabularyFile;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lists of the agency's profile, once. */
@Dependent
public class ProfileCatalogue {

    @Produces
    @Singleton
    @Startup
    public PublicVocabulary vocabulary(AgencyProfile profile) {
        VocabularyFile file = profile.section("public-categories", VocabularyFile.class);
        return new PublicVocabulary(
                CatalogueChecks.words(file.categories()),
                CatalogueChecks.words(file.road()),
                CatalogueChecks.words(file.advice()));
    }

    /** The types as the files of the profile have them. */
    public CallTypes callTypes(AgencyProfile profile, PublicVocabulary vocabulary) {
        return types(profile, vocabulary);
    }

    static CallTypes types(AgencyProfile profile, PublicVocabulary vocabulary) {
        CallTypesFile file = profile.section("call-types", CallTypesFile.class);
        return new ListedTypes(CatalogueChecks.types(
                file.types().stream().map(TypeEntry::toCallType).toList(), vocabulary));
    }

    private record ListedTypes(Map<String, CallType> byCode) implements CallTypes {
        @Override
        public Optional<CallType> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public List<CallType> all() {
            return List.copyOf(byCode.values());
        }
    }
}
