package ca.policecomms.dispatch.publicincident.model;

import java.util.regex.Pattern;

/**
 * What may be published as the name of a street: words of letters, and numbers of at most three digits, as in "Highway
 * 401". Nothing that could carry a telephone number, a plate or a sentence; the event schema holds the same rule.
 */
public final class StreetName {
    public static final int LONGEST = 60;

    private static final String LETTER = "[A-Za-zÀ-ÖØ-öø-ÿ]";
    private static final String WORD = "(?:" + LETTER + "(?:" + LETTER + "|[.'’-])*|[0-9]{1,3}[a-zé]{0,3})";
    private static final Pattern NAME = Pattern.compile(WORD + "(?: " + WORD + "){0,6}");

    private StreetName() {}

    public static boolean isPublic(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }
}
