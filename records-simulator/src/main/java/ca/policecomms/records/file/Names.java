package ca.policecomms.records.file;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names of people, streets and towns that are nobody's: put together from syllables. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Bel", "Cor", "Dun", "Fal", "Gar", "Hol", "Kel", "Lan", "Mar", "Nor", "Ost", "Per", "Rav", "Sel", "Tor");
    private static final List<String> MIDDLE = List.of("a", "e", "in", "o", "er", "an", "");
    private static final List<String> LAST = List.of(
            "bury", "castle", "dane", "feld", "gard", "ham", "kin", "leaux", "mond", "quist", "rick", "sson", "veil");
    private static final List<String> GIVEN = List.of(
            "Adair", "Brielle", "Corwin", "Delia", "Edmée", "Farrell", "Ginevra", "Hollis", "Isaure", "Joren",
            "Kestrel", "Lucan", "Maelle", "Nerys", "Orla", "Perrin", "Quill", "Rosalba", "Soren", "Tamsin", "Ulric",
            "Vesper");
    private static final List<String> STREETS =
            List.of("Teasel", "Larch", "Curlew", "Millrace", "Quarry", "Sable", "Tern", "Vetch", "Wicket", "Yarrow");
    private static final List<String> TOWNS = List.of("Port Alder", "Saint-Orme", "Kettle Falls", "Upper Vane");

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String surname() {
        return one(FIRST) + one(MIDDLE) + one(LAST);
    }

    String given() {
        return random.nextInt(3) == 0 ? one(GIVEN) + " " + one(GIVEN) : one(GIVEN);
    }

    String street() {
        return one(STREETS) + (random.nextBoolean() ? " Street" : " Road");
    }

    String municipality() {
        return one(TOWNS);
    }

    /** The name with one letter doubled, left out or changed, never the first. */
    static String misspelt(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 1);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        char letter = name.charAt(at);
        return switch (random.nextInt(3)) {
            case 0 -> before + letter + letter + after;
            case 1 -> before + after;
            default -> before + String.valueOf(letter == 'y' ? 'i' : 'y').toLowerCase(Locale.ROOT) + after;
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
