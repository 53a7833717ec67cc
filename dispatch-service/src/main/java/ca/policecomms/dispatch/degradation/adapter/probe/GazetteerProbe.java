package ca.policecomms.dispatch.degradation.adapter.probe;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.dispatch.degradation.model.Guidance;
import ca.policecomms.dispatch.degradation.model.Probe;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The agency's own streets; without them places stay unverified. */
@ApplicationScoped
class GazetteerProbe implements Probe {
    private static final Guidance GUIDANCE = Guidance.of(
            "No streets of the agency are loaded: places are not verified.",
            "Aucune rue du service n'est chargée : les lieux ne sont pas vérifiés.",
            "Calls are taken with unverified places; ask callers for the nearest crossing. The public is told the area only.",
            "Les appels sont pris avec des lieux non vérifiés; demandez l'intersection la plus proche. Le public ne connaît que le secteur.");

    private final Optional<Path> streets;

    GazetteerProbe(AgencyProfile agency, @ConfigProperty(name = "suite.profile-dir") Optional<Path> directory) {
        streets =
                directory.map(d -> d.resolve(agency.key()).resolve("gazetteer").resolve("blocks.csv"));
    }

    @Override
    public String dependency() {
        return "GAZETTEER";
    }

    @Override
    public boolean works(Instant now) {
        return streets.isPresent() && Files.isRegularFile(streets.get());
    }

    @Override
    public Guidance guidance() {
        return GUIDANCE;
    }
}
