package ca.policecomms.dispatch.eido.adapter.profile;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.eido.model.EidoVocabulary;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads {@code eido.yaml} of the profile, once. */
@Dependent
public class EidoProfile {

    @Produces
    @Singleton
    @Startup
    public EidoVocabulary vocabulary(AgencyProfile profile) {
        return profile.section("eido", EidoVocabulary.class);
    }
}
