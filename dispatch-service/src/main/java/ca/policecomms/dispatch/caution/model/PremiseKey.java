package ca.policecomms.dispatch.caution.model;

import ca.policecomms.dispatch.call.model.Location;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what a premise, or a telephone, is known again, however it was typed. */
public final class PremiseKey {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("ROAD", "RD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("COURT", "CRT"),
            Map.entry("CRESCENT", "CRES"),
            Map.entry("LANE", "LN"),
            Map.entry("PLACE", "PL"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"));
    private static final int DIGITS_OF_A_NUMBER = 10;

    private PremiseKey() {}

    /** @return empty without a civic number and a street: half an address is none */
    public static Optional<String> of(Location place) {
        return place == null
                        || place.civicNumber() == null
                        || place.street() == null
                        || place.street().isBlank()
                ? Optional.empty()
                : Optional.of(place.civicNumber() + " " + street(place.street()));
    }

    /** The last ten digits: what comes before is the country. @return empty for fewer than seven */
    public static Optional<String> ofPhone(String phone) {
        String digits =
                phone == null ? "" : phone.replaceAll("(?i)(ext|x)\\.?.*$", "").replaceAll("\\D", "");
        if (digits.length() < 7) {
            return Optional.empty();
        }
        return Optional.of(digits.substring(Math.max(0, digits.length() - DIGITS_OF_A_NUMBER)));
    }

    private static String street(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        return Stream.of(plain.split(" "))
                .map(word -> WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
