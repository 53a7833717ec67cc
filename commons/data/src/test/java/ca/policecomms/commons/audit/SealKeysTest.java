package ca.policecomms.commons.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeysTest {

    /** RFC 8032 section 7.1, test 1, in the wrapping of RFC 8410. */
    private static final String PRIVATE = pem(
            "PRIVATE KEY",
            HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    private static final String PUBLIC = pem(
            "PUBLIC KEY",
            HexFormat.of()
                    .parseHex("302a300506032b6570032100"
                            + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

    private static final byte[] HASH = new byte[32];

    @Test
    @DisplayName("D38 the public key is derived from the private one as RFC 8032 does")
    void derived() throws Exception {
        SealKeys keys = SealKeys.of(PRIVATE, List.of());
        SealKeys others = SealKeys.of(pem("PRIVATE KEY", pair().getPrivate().getEncoded()), List.of(PUBLIC));
        assertThat(others.verify(keys.signingId(), HASH, keys.sign(HASH))).contains(true);
        assertThat(others.verify(keys.signingId(), new byte[31], keys.sign(HASH)))
                .contains(false);
    }

    @Test
    @DisplayName("D38 after a change of keys the seals of the earlier key stay provable")
    void rotation() throws Exception {
        KeyPair old = pair();
        AuditDatabase audit = new AuditDatabase(
                "rotation", SealKeys.of(pem("PRIVATE KEY", old.getPrivate().getEncoded()), List.of()));
        audit.write("call/1");
        audit.sealAll();
        SealKeys next = SealKeys.of(
                pem("PRIVATE KEY", pair().getPrivate().getEncoded()),
                List.of(pem("PUBLIC KEY", old.getPublic().getEncoded())));
        audit.write("call/2");
        new Sealer(audit.database.app(), next, java.time.Clock.systemUTC()).sealOnce();
        assertThat(audit.verifierWith(next).verify(1, 99).intact()).isTrue();
        assertThat(audit.verifierWith(next).verify(1, 99).seals()).isEqualTo(2);
    }

    @Test
    @DisplayName("D38 production does not start without a key, with one clear sentence")
    void missing(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> SealKeysProducer.load(Optional.empty(), List.of(), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("suite.audit.signing-key");
        assertThatThrownBy(() -> SealKeysProducer.load(Optional.of(directory.resolve("none.pem")), List.of(), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be read");
        Path garbage = Files.writeString(directory.resolve("garbage.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        assertThatThrownBy(() -> SealKeysProducer.load(Optional.of(garbage), List.of(), true))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not an Ed25519 key");
        assertThat(SealKeysProducer.load(Optional.empty(), List.of(), false)).isNotNull();
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + type + "-----\n";
    }
}
