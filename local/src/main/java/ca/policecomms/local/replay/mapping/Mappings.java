package ca.policecomms.local.replay.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds column mappings: those shipped, by name, and a person's own, by path. */
public final class Mappings {
    /** What a replay uses when nothing else is said. */
    public static final String DEFAULT = "san-francisco-fire";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Mappings() {}

    /**
     * @param nameOrPath a shipped mapping's name, or the path of a YAML file
     * @throws MappingProblem when it is not there or says something that is not understood
     */
    public static ColumnMapping find(String nameOrPath) {
        Path path = Path.of(nameOrPath);
        String resource = "mappings/" + nameOrPath + ".yaml";
        try (InputStream shipped = Mappings.class.getClassLoader().getResourceAsStream(resource)) {
            if (shipped != null) {
                return read(shipped);
            }
            if (!Files.isReadable(path)) {
                throw new MappingProblem(
                        "There is no mapping '" + nameOrPath + "': neither a shipped one nor a readable file.");
            }
            try (InputStream own = Files.newInputStream(path)) {
                return read(own);
            }
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof MappingProblem problem) {
                throw problem;
            }
            throw new MappingProblem("The mapping '" + nameOrPath + "': " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new MappingProblem("The mapping '" + nameOrPath + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static ColumnMapping read(InputStream in) throws IOException {
        return YAML.readValue(in, ColumnMapping.class);
    }
}
