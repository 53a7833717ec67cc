package ca.policecomms.records.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two names are the same, or may be: one letter apart, whatever their accents. */
final class Likeness {
    private static final LevenshteinDistance ONE_APART = new LevenshteinDistance(1);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Likeness() {}

    static boolean same(String asked, String filed) {
        return plain(asked).equals(plain(filed));
    }

    static boolean similar(String asked, String filed) {
        return ONE_APART.apply(plain(asked), plain(filed)) >= 0;
    }

    /** Each name asked for is among those on file. */
    static boolean among(String asked, String filed) {
        String all = " " + plain(filed) + " ";
        for (String name : plain(asked).split(" ")) {
            if (!all.contains(" " + name + " ")) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        String open = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(open).replaceAll("").toLowerCase(Locale.ROOT).replaceAll("[\\s'-]+", " ");
    }
}
