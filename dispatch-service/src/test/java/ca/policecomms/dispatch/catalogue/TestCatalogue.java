package ca.policecomms.dispatch.catalogue;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.catalogue.adapter.profile.ProfileCatalogue;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists that ship with a profile, read without a container. */
public record TestCatalogue(CallTypes types, PublicVocabulary vocabulary, Set<String> divisions) {

    public static TestCatalogue of(String profileKey) {
        AgencyProfile profile = AgencyProfileProducer.load(profileKey, Optional.empty());
        ProfileCatalogue catalogue = new ProfileCatalogue();
        PublicVocabulary vocabulary = catalogue.vocabulary(profile);
        return new TestCatalogue(
                catalogue.callTypes(profile, vocabulary),
                vocabulary,
                profile.divisions().stream().map(AgencyProfile.Division::code).collect(Collectors.toSet()));
    }
}
