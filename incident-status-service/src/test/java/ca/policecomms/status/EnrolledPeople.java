package ca.policecomms.status;

import ca.policecomms.commons.audit.SealKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Two people who may sign offline notices, with their keys in files as a deployment has them. */
public final class EnrolledPeople implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "enrolled");

    /** Once for all test class loaders: the files are the memory. */
    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(FOLDER);
            for (String name : List.of("first", "second")) {
                KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                write(name + ".pem", "PRIVATE", pair.getPrivate().getEncoded());
                write(name + ".pub", "PUBLIC", pair.getPublic().getEncoded());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return Map.of("suite.status.offline.people", FOLDER + "/first.pub," + FOLDER + "/second.pub");
    }

    private static void write(String file, String kind, byte[] key) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        Files.writeString(
                FOLDER.resolve(file),
                "-----BEGIN " + kind + " KEY-----\n" + body + "\n-----END " + kind + " KEY-----\n");
    }

    @Override
    public void stop() {}

    public static SealKeys first() {
        return TestKeys.read(FOLDER.resolve("first.pem"));
    }

    public static SealKeys second() {
        return TestKeys.read(FOLDER.resolve("second.pem"));
    }
}
