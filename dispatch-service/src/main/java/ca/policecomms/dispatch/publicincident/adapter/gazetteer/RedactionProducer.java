package ca.policecomms.dispatch.publicincident.adapter.gazetteer;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.PublicVocabulary;
import ca.policecomms.dispatch.publicincident.model.Gazetteer;
import ca.policecomms.dispatch.publicincident.model.Redaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the rules together with what the agency's profile gives them. */
@Dependent
class RedactionProducer {
    private static final Logger LOG = Logger.getLogger(RedactionProducer.class);

    @Produces
    @Singleton
    @Startup
    Gazetteer gazetteer(AgencyProfile profile, @ConfigProperty(name = "suite.profile-dir") Optional<Path> directory) {
        Optional<Streets> own = directory.flatMap(
                folder -> GazetteerFiles.read(folder.resolve(profile.key()).resolve("gazetteer")));
        if (own.isEmpty()) {
            LOG.warnf(
                    "profile %s has no gazetteer: public incidents name no intersection or block, except in the"
                            + " invented %s",
                    profile.key(), DemoTown.MUNICIPALITY);
        }
        return new IndexedGazetteer(own.orElseGet(DemoTown::streets));
    }

    @Produces
    @Singleton
    @Startup
    Redaction redaction(CallTypes types, PublicVocabulary vocabulary, Gazetteer gazetteer, AgencyProfile profile) {
        return new Redaction(
                types,
                vocabulary,
                gazetteer,
                profile.divisions().stream().map(AgencyProfile.Division::code).collect(Collectors.toSet()));
    }
}
