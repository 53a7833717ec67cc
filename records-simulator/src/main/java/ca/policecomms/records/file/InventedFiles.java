package ca.policecomms.records.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up the files: the same for the same seed and day. People come in families, and some have a double whose name and
 * birth date differ in a letter or a digit, because that is how the wrong one is arrested.
 */
public final class InventedFiles {
    private static final int FAMILIES = 400;
    private static final int ARTICLES = 300;

    private final Random random;
    private final LocalDate today;
    private final Names names;
    private final CourtPapers papers;
    private final List<Person> persons = new ArrayList<>();
    private final List<Vehicle> vehicles = new ArrayList<>();

    private InventedFiles(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        this.names = new Names(random);
        this.papers = new CourtPapers(random, today);
    }

    /** @param today from which the ages of people and papers count */
    public static Files of(long seed, LocalDate today) {
        return new InventedFiles(seed, today).files();
    }

    private Files files() {
        for (int i = 0; i < FAMILIES; i++) {
            family();
        }
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.add(article(i));
        }
        return new Files(List.copyOf(persons), List.copyOf(vehicles), List.copyOf(articles));
    }

    private void family() {
        String surname = names.surname();
        Address home = new Address(
                reference("A", persons.size()), 1 + random.nextInt(399), names.street(), names.municipality());
        int members = 1 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            Person member = person(surname, names.given(), birthDate(), home);
            add(member);
            if (random.nextInt(8) == 0) {
                add(doubleOf(member));
            }
        }
    }

    private void add(Person person) {
        persons.add(person);
        if (random.nextInt(3) > 0) {
            vehicles.add(vehicle(person));
        }
    }

    private Person person(String surname, String given, LocalDate born, Address home) {
        String sex = random.nextInt(20) == 0 ? "X" : random.nextBoolean() ? "F" : "M";
        boolean known = random.nextInt(5) == 0;
        return new Person(
                reference("P", persons.size()),
                surname,
                given,
                born,
                sex,
                home,
                known ? papers.cautions() : List.of(),
                known ? papers.warrants(persons.size()) : List.of(),
                known ? papers.orders(persons.size()) : List.of());
    }

    /** Somebody else altogether, who is easily taken for the first. */
    private Person doubleOf(Person first) {
        LocalDate born = random.nextBoolean()
                ? first.birthDate().withDayOfMonth(1 + (first.birthDate().getDayOfMonth() + 8) % 28)
                : first.birthDate().plusYears(10);
        Address elsewhere = new Address(
                reference("A", persons.size()), 1 + random.nextInt(399), names.street(), names.municipality());
        return person(Names.misspelt(first.surname(), random), first.givenNames(), born, elsewhere);
    }

    private LocalDate birthDate() {
        return today.minusYears(18 + random.nextInt(60)).minusDays(random.nextInt(365));
    }

    private Vehicle vehicle(Person owner) {
        String plate = String.format(
                Locale.ROOT, "%c%c%c%c%03d", letter(), letter(), letter(), letter(), random.nextInt(1000));
        String status = switch (random.nextInt(20)) {
            case 0 -> "STOLEN";
            case 1 -> "UNATTACHED";
            case 2, 3 -> "EXPIRED";
            default -> "VALID";
        };
        String[] makes = {"Northway", "Castor", "Lumen", "Tamarac", "Ookpik"};
        String[] colours = {"black", "white", "grey", "red", "blue", "green"};
        return new Vehicle(
                reference("V", vehicles.size()),
                plate,
                random.nextInt(12) == 0 ? "QC" : "ON",
                today.getYear() - random.nextInt(18),
                makes[random.nextInt(makes.length)],
                colours[random.nextInt(colours.length)],
                status,
                owner);
    }

    private Article article(int number) {
        String[] types = {"BICYCLE", "TELEPHONE", "FIREARM", "TOOL", "COMPUTER"};
        String[] states = {"STOLEN", "STOLEN", "LOST", "RECOVERED"};
        String serial = String.format(Locale.ROOT, "%c%c%07d", letter(), letter(), random.nextInt(10_000_000));
        return new Article(
                reference("T", number),
                serial,
                types[random.nextInt(types.length)],
                states[random.nextInt(states.length)],
                names.municipality() + " Police");
    }

    private char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    private static String reference(String kind, int number) {
        return String.format(Locale.ROOT, "%s-%06d", kind, number + 1);
    }
}
