package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that problem codes are documented in {@code contracts/problems.md}, which a client's programmer reads instead
 * of our sources.
 */
public final class ProblemCatalogue {

    private static final String FILE = "contracts/problems.md";
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\| ([^|]+) \\| ([^|]+) \\|\\s*$", Pattern.MULTILINE);

    private ProblemCatalogue() {}

    /** One row of the catalogue. */
    private record Documented(int status, String meaning, String advice) {}

    /**
     * Fails, naming every code that has no row, or one with another status.
     *
     * @param codes an enum that implements {@code ProblemCode}
     */
    public static <E extends Enum<E>> void assertDocumented(Class<E> codes) {
        Map<String, Documented> rows = rows();
        for (E constant : codes.getEnumConstants()) {
            String code = (String) member(constant, "code");
            assertThat(rows).as("%s documents %s", FILE, constant).containsKey(code);
            Documented row = rows.get(code);
            assertThat(row.status()).as("status of %s in %s", code, FILE).isEqualTo(member(constant, "status"));
            assertThat(row.meaning()).as("meaning of %s", code).isNotBlank();
            assertThat(row.advice()).as("what to do about %s", code).isNotBlank();
        }
    }

    private static Map<String, Documented> rows() {
        Map<String, Documented> rows = new HashMap<>();
        Matcher row = ROW.matcher(text());
        while (row.find()) {
            Documented before =
                    rows.put(row.group(1), new Documented(Integer.parseInt(row.group(2)), row.group(3), row.group(4)));
            assertThat(before).as("%s documents %s twice", FILE, row.group(1)).isNull();
        }
        assertThat(rows).as("rows of %s", FILE).isNotEmpty();
        return rows;
    }

    /** From the contracts jar; modules that may not depend on it find the file above their own directory. */
    private static String text() {
        return ClasspathFiles.read(FILE).orElseGet(() -> {
            for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
                if (Files.isRegularFile(up.resolve(FILE))) {
                    return read(up.resolve(FILE));
                }
            }
            throw new AssertionError(FILE + " is neither on the classpath nor above the working directory");
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object member(Object constant, String name) {
        try {
            var method = constant.getClass().getMethod(name);
            method.setAccessible(true);
            return method.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(constant + " is no problem code", e);
        }
    }
}
