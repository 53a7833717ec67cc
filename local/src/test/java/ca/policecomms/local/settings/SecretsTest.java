package ca.policecomms.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("L11 a password is made once, differs by name and is readable by its owner alone")
    void passwords() throws Exception {
        Path place = folder.resolve("secrets");
        String one = new Secrets(place).password("one");
        assertThat(new Secrets(place).password("one")).isEqualTo(one).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(place).password("two")).isNotEqualTo(one);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("one"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("L11 a signing key is an Ed25519 key in PKCS#8 PEM")
    void signingKey() throws Exception {
        String pem = Files.readString(new Secrets(folder).signingKey("audit"));
        byte[] encoded = Base64.getMimeDecoder()
                .decode(pem.replace("-----BEGIN PRIVATE KEY-----", "").replace("-----END PRIVATE KEY-----", ""));
        assertThat(KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new PKCS8EncodedKeySpec(encoded))
                        .getAlgorithm())
                .isEqualTo("EdDSA");
    }
}
