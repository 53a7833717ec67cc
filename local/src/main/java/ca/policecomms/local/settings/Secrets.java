package ca.policecomms.local.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Passwords and keys made at first need, one file each, readable by their owner alone (folder 700, files 600). */
public final class Secrets {
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The password of that name: 192 random bits, made when it is not there yet. */
    public String password(String name) throws IOException {
        return keep(name, () -> {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /** The file of an Ed25519 private key in PKCS#8 PEM, made when it is not there yet. */
    public Path signingKey(String name) throws IOException {
        keep(name + ".pem", () -> {
            byte[] encoded = ed25519().generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(encoded);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
        });
        return file(name + ".pem");
    }

    /** Where the value of that name is, for a program that wants a file. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private synchronized String keep(String name, Supplier<String> fresh) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, fresh.get() + "\n", StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                return Files.readString(file).strip();
            }
        }
        return Files.readString(file).strip();
    }

    private static KeyPairGenerator ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
        }
    }
}
