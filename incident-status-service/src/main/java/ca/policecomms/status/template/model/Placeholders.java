package ca.policecomms.status.template.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gaps in a text: {@code {{name:type}}}, to be filled before anybody submits it. */
public final class Placeholders {

    private static final Pattern GAP =
            Pattern.compile("\\{\\{([a-zA-Z][a-zA-Z0-9_-]{0,39}):(text|number|time|component)}}");

    private Placeholders() {}

    /** Those of a text, by name. */
    public static Map<String, PlaceholderType> in(String text) {
        Map<String, PlaceholderType> found = new LinkedHashMap<>();
        Matcher gaps = GAP.matcher(text == null ? "" : text);
        while (gaps.find()) {
            found.put(gaps.group(1), PlaceholderType.valueOf(gaps.group(2).toUpperCase(Locale.ROOT)));
        }
        return found;
    }

    /** The text holds a gap, well-formed or not. */
    public static boolean open(String text) {
        return text != null && (text.contains("{{") || text.contains("}}"));
    }

    /** @param fill gives what stands for a gap of that name */
    public static String fill(String text, UnaryOperator<String> fill) {
        return text == null
                ? null
                : GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(fill.apply(gap.group(1))));
    }
}
