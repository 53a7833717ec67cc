package ca.policecomms.commons.profile;

import ca.policecomms.commons.profile.AgencyProfile.Contact;
import ca.policecomms.commons.profile.AgencyProfile.Division;
import ca.policecomms.commons.profile.AgencyProfile.Text;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the profile named by {@code suite.profile}; the service does not start without a valid one. */
@ApplicationScoped
public class AgencyProfileProducer {

    private record File(
            String key, Text name, ZoneId zone, List<String> languages, Contact contact, List<Division> divisions) {}

    @Produces
    @Startup
    @Singleton
    public AgencyProfile profile(
            @ConfigProperty(name = "suite.profile") String key,
            @ConfigProperty(name = "suite.profile-dir") Optional<Path> directory) {
        return load(key, directory);
    }

    /** The same without a container, for plain tests. */
    public static AgencyProfile load(String key, Optional<Path> directory) {
        ProfileFiles files = new ProfileFiles(directory);
        File file = files.read(key, "agency", File.class);
        if (!key.equals(file.key())) {
            throw new IllegalStateException("Profile " + key + " names itself " + file.key());
        }
        if (file.name() == null || file.zone() == null || file.contact() == null || file.languages() == null) {
            throw new IllegalStateException("Profile " + key + " needs name, zone, languages and contact");
        }
        return new AgencyProfile(
                file.key(),
                file.name(),
                file.zone(),
                List.copyOf(file.languages()),
                file.contact(),
                file.divisions() == null ? List.of() : List.copyOf(file.divisions()),
                files);
    }
}
