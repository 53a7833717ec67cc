package ca.policecomms.commons.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the YAML files of a profile: in a directory of the installation first, then among those we ship. */
public final class ProfileFiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Optional<Path> directory;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @param directory holds one folder for each profile; a file missing there is taken from the classpath */
    public ProfileFiles(Optional<Path> directory) {
        this.directory = directory;
    }

    <T> T read(String key, String section, Class<T> type) {
        if (!NAME.matcher(key).matches() || !NAME.matcher(section).matches()) {
            throw new IllegalStateException("Not the name of a profile file: " + key + "/" + section);
        }
        String file = key + "/" + section + ".yaml";
        try (InputStream in = open(file)) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException("Profile file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private InputStream open(String file) throws IOException {
        if (directory.isPresent()) {
            Path path = directory.get().resolve(file);
            if (Files.isRegularFile(path)) {
                return Files.newInputStream(path);
            }
        }
        InputStream shipped = Thread.currentThread().getContextClassLoader().getResourceAsStream("profiles/" + file);
        if (shipped == null) {
            throw new IllegalStateException("There is no profile file " + file
                    + directory.map(d -> " in " + d).orElse("") + "; check suite.profile and suite.profile-dir");
        }
        return shipped;
    }
}
