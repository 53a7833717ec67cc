package ca.policecomms.local.dist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the two kinds of archive that the programs come in. */
public final class Archives {
    private static final int OWNER_EXECUTE = 0100;

    private Archives() {}

    /** A zip, without its single top folder. */
    public static void unzip(Path archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String inside = name.substring(name.indexOf('/') + 1);
                if (!entry.isDirectory() && !inside.isEmpty()) {
                    Files.copy(zip, place(target, inside));
                }
            }
        }
    }

    /** The {@code .txz} inside a jar of PostgreSQL binaries, with its links and executable bits. */
    public static void untarInside(Path jar, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(zip, target);
                    return;
                }
            }
        }
        throw new IOException("There is no .txz in " + jar);
    }

    private static void untar(InputStream xz, Path target) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(xz));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            Path file = place(target, entry.getName());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(file, place(target, entry.getLinkName()));
            } else {
                Files.copy(tar, file);
                Files.setPosixFilePermissions(
                        file,
                        PosixFilePermissions.fromString(
                                (entry.getMode() & OWNER_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
            }
        }
    }

    /** Refuses names that would land outside the target. */
    private static Path place(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive holds a name outside its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        return file;
    }
}
