package ca.policecomms.gateway.page;

import ca.policecomms.gateway.answer.GatewayProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each problem code means: the lines of {@code contracts/problems.md} that name it, where that document is on the class path,
 * and the gateway's own codes in any case.
 */
@ApplicationScoped
public class ProblemMeanings {

    private static final String DOCUMENT = "contracts/problems.md";

    private final Map<String, String> byCode = new HashMap<>();

    ProblemMeanings() {
        for (GatewayProblem problem : GatewayProblem.values()) {
            byCode.put(problem.code(), problem.status() + " " + problem.code() + ": " + problem.title() + ".\n");
        }
        document().lines().forEach(this::read);
    }

    Optional<String> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** A row of a table whose first cell is {@code `a-code`}, or a heading {@code ## a-code}'s row; the rest is for people. */
    private void read(String line) {
        if (!line.startsWith("|")) {
            return;
        }
        String[] cells = line.substring(1).split("\\|", -1);
        String code = cells[0].strip().replace("`", "");
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return;
        }
        StringBuilder meaning = new StringBuilder(code).append('\n');
        for (int i = 1; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                meaning.append(cells[i].strip()).append('\n');
            }
        }
        byCode.put(code, meaning.toString());
    }

    private static String document() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
