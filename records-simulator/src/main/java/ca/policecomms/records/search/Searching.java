package ca.policecomms.records.search;

import ca.policecomms.records.file.Article;
import ca.policecomms.records.file.Files;
import ca.policecomms.records.file.Order;
import ca.policecomms.records.file.Person;
import ca.policecomms.records.file.Vehicle;
import ca.policecomms.records.search.Found.FoundRecord;
import ca.policecomms.records.search.Search.Criteria;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Looks through the files as the real ones are looked through: generously, the exact ones first. */
public final class Searching {
    private static final int MOST = 20;

    private final Files files;

    public Searching(Files files) {
        this.files = files;
    }

    /** @throws Refused when the search lacks what its kind needs */
    public Found find(String reference, Search search) {
        if (search.criteria() == null) {
            throw new Refused("criteria", "is required");
        }
        Criteria asked = search.criteria();
        Stream<FoundRecord> hits = switch (search.kind() == null ? "" : search.kind()) {
            case "PERSON" -> persons(asked, false);
            case "ORDERS" -> persons(asked, true);
            case "PLATE" -> vehicles(asked);
            case "ADDRESS" -> occupants(asked);
            case "ARTICLE" -> articles(asked);
            default -> throw new Refused("kind", "is PERSON, PLATE, ADDRESS, ARTICLE or ORDERS");
        };
        return new Found(
                reference,
                hits.sorted(Comparator.comparing(FoundRecord::match).thenComparing(FoundRecord::reference))
                        .limit(MOST)
                        .toList());
    }

    private Stream<FoundRecord> persons(Criteria asked, boolean orders) {
        String surname = needed("surname", asked.surname());
        return files.persons().stream()
                .filter(person -> Likeness.similar(surname, person.surname()))
                .filter(person -> asked.givenNames() == null || Likeness.among(asked.givenNames(), person.givenNames()))
                .filter(person -> !orders || !person.orders().isEmpty())
                .map(person -> hit(person, exact(asked, person), !orders, orders ? person.orders() : null));
    }

    /** The birth date of somebody who lies about it is no reason to show nothing, only to call it similar. */
    private static boolean exact(Criteria asked, Person person) {
        return Likeness.same(asked.surname(), person.surname())
                && (asked.birthDate() == null || asked.birthDate().equals(person.birthDate()));
    }

    private Stream<FoundRecord> vehicles(Criteria asked) {
        String plate = needed("plate", asked.plate()).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return files.vehicles().stream()
                .filter(vehicle -> vehicle.plate().equals(plate))
                .filter(vehicle -> asked.province() == null || asked.province().equals(vehicle.province()))
                .map(Searching::hit);
    }

    private Stream<FoundRecord> occupants(Criteria asked) {
        String street = needed("street", asked.street());
        String number = needed("civicNumber", asked.civicNumber());
        return files.persons().stream()
                .filter(person -> Likeness.similar(street, person.address().street()))
                .filter(person ->
                        number.equals(Integer.toString(person.address().civicNumber())))
                .filter(person -> asked.municipality() == null
                        || Likeness.same(asked.municipality(), person.address().municipality()))
                .map(person ->
                        hit(person, Likeness.same(street, person.address().street()), true, null));
    }

    private Stream<FoundRecord> articles(Criteria asked) {
        String serial = needed("serial", asked.serial());
        return files.articles().stream()
                .filter(article -> Likeness.similar(serial, article.serial()))
                .filter(article ->
                        asked.articleType() == null || asked.articleType().equals(article.type()))
                .map(article -> hit(article, Likeness.same(serial, article.serial())));
    }

    /** @param orders those to show; null for none, as a search for a person brings warrants and no orders */
    private static FoundRecord hit(Person person, boolean exact, boolean warrants, List<Order> orders) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("surname", person.surname());
        fields.put("givenNames", person.givenNames());
        fields.put("birthDate", person.birthDate().toString());
        fields.put("sex", person.sex());
        fields.put(
                "address",
                person.address().civicNumber() + " " + person.address().street());
        fields.put("municipality", person.address().municipality());
        return new FoundRecord(
                person.reference(),
                "PERSON",
                exact ? "EXACT" : "SIMILAR",
                fields,
                person.cautions(),
                warrants ? person.warrants() : List.of(),
                orders == null ? List.of() : orders);
    }

    private static FoundRecord hit(Vehicle vehicle) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("plate", vehicle.plate());
        fields.put("province", vehicle.province());
        fields.put("year", Integer.toString(vehicle.year()));
        fields.put("make", vehicle.make());
        fields.put("colour", vehicle.colour());
        fields.put("status", vehicle.status());
        fields.put(
                "registeredOwner",
                vehicle.owner().surname() + ", " + vehicle.owner().givenNames());
        fields.put("ownerReference", vehicle.owner().reference());
        // Warrants of who owns it are shown with it, as whoever drives may be who owns it.
        return new FoundRecord(
                vehicle.reference(),
                "VEHICLE",
                "EXACT",
                fields,
                vehicle.owner().cautions(),
                vehicle.owner().warrants(),
                List.of());
    }

    private static FoundRecord hit(Article article, boolean exact) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("serial", article.serial());
        fields.put("type", article.type());
        fields.put("status", article.status());
        fields.put("agency", article.agency());
        return new FoundRecord(
                article.reference(), "ARTICLE", exact ? "EXACT" : "SIMILAR", fields, List.of(), List.of(), List.of());
    }

    private static String needed(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new Refused("criteria." + field, "is required for this kind");
        }
        return value;
    }
}
