package ca.policecomms.status.hold.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A hold on the name of a component, with every form of the name that must not be read. */
public record HeldName(UUID holdId, UUID componentId, Set<String> names) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** The text holds the name, whatever its case, accents and spaces. */
    public boolean in(String text) {
        String folded = fold(text);
        return names.stream().map(HeldName::fold).anyMatch(name -> !name.isBlank() && folded.contains(name));
    }

    private static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
