package ca.policecomms.status.lint.model;

import ca.policecomms.status.wording.model.PublicCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Asks about phrases before a publication is submitted: attribution, ransom, persons' names, "no evidence that". It finds
 * words, not meaning; hence every finding can be answered, and none forbids.
 */
public final class PhraseLint {

    /** Texts that people write for the public; codes, names of services and times are none. */
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    private static final Set<String> FIXED = Set.of("groupName");

    private final List<Finding> findings = new ArrayList<>();

    private PhraseLint() {}

    /** @param content texts, lists and maps, as an approver reads it */
    public static List<Finding> findings(Map<String, Object> content) {
        PhraseLint lint = new PhraseLint();
        lint.look("", "", content);
        return List.copyOf(lint.findings);
    }

    private void look(String path, String name, Object value) {
        switch (value) {
            case Map<?, ?> map
            when !FIXED.contains(name) ->
                map.forEach((key, member) -> look(path.isEmpty() ? "" + key : path + "." + key, "" + key, member));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "[" + i + "]", name, list.get(i));
                }
            }
            case String text when LANGUAGES.contains(name) -> find(path, text);
            case null, default -> {}
        }
    }

    private void find(String place, String text) {
        for (LintRule rule : LintRule.values()) {
            Matcher matcher = rule.in(text);
            Set<String> seen = new HashSet<>();
            while (matcher.find()) {
                String phrase = matcher.group();
                if (seen.add(phrase.toLowerCase(Locale.ROOT))) {
                    findings.add(new Finding(id(rule, phrase, text), rule.key(), place, phrase, rule.question()));
                }
            }
        }
    }

    private static String id(LintRule rule, String phrase, String text) {
        return PublicCode.derivedFrom(rule.key() + "\n" + phrase + "\n" + text);
    }
}
