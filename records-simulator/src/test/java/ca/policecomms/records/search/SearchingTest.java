package ca.policecomms.records.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.records.file.Address;
import ca.policecomms.records.file.Article;
import ca.policecomms.records.file.Files;
import ca.policecomms.records.file.Order;
import ca.policecomms.records.file.Person;
import ca.policecomms.records.file.Vehicle;
import ca.policecomms.records.search.Found.FoundRecord;
import ca.policecomms.records.search.Search.Criteria;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchingTest {
    private static final LocalDate BORN = LocalDate.parse("1990-05-06");
    private static final Address HOME = new Address("A-1", 12, "Tern Road", "Port Alder");
    private static final Order ORDER =
            new Order("O-1", "PROBATION", LocalDate.parse("2020-01-01"), LocalDate.parse("2021-01-01"), List.of("c"));
    private static final Person FIRST =
            new Person("P-1", "Corbury", "Edmée Adair", BORN, "F", HOME, List.of("ARMED"), List.of(), List.of(ORDER));
    private static final Person DOUBLE =
            new Person("P-2", "Corbyry", "Edmée Adair", BORN.plusDays(8), "F", HOME, List.of(), List.of(), List.of());

    private final Searching searching = new Searching(new Files(
            List.of(DOUBLE, FIRST),
            List.of(new Vehicle("V-1", "ABCD123", "ON", 2020, "Castor", "red", "STOLEN", FIRST)),
            List.of(new Article("T-1", "AB1234567", "BICYCLE", "STOLEN", "Port Alder Police"))));

    @Test
    @DisplayName("D30 who is meant comes first and is exact, who may be meant is similar")
    void exactFirst() {
        List<FoundRecord> hits = find("PERSON", person("Corbury", "edmee", BORN));
        assertThat(hits).extracting(FoundRecord::reference).containsExactly("P-1", "P-2");
        assertThat(hits).extracting(FoundRecord::match).containsExactly("EXACT", "SIMILAR");
        assertThat(hits.getFirst().cautions()).containsExactly("ARMED");
    }

    @Test
    @DisplayName("D30 another birth date makes it similar, and shows it all the same")
    void otherBirthDate() {
        assertThat(find("PERSON", person("Corbury", null, BORN.plusYears(1))))
                .extracting(FoundRecord::match)
                .containsOnly("SIMILAR");
    }

    @ParameterizedTest
    @CsvSource({"Quist, ", "Corbury, Soren"})
    @DisplayName("D30 nobody is an answer too")
    void nobody(String surname, String givenNames) {
        assertThat(find("PERSON", person(surname, givenNames, null))).isEmpty();
    }

    @Test
    @DisplayName("D30 a search for orders brings who has some, those that are over among them")
    void orders() {
        List<FoundRecord> hits = find("ORDERS", person("Corbury", null, null));
        assertThat(hits).extracting(FoundRecord::reference).containsExactly("P-1");
        assertThat(hits.getFirst().orders()).containsExactly(ORDER);
        assertThat(find("PERSON", person("Corbury", null, null)).getFirst().orders())
                .isEmpty();
    }

    @Test
    @DisplayName("D30 a plate is found however it is written, with who owns it")
    void plate() {
        Criteria asked = new Criteria(null, null, null, "abcd 123", null, null, null, null, null, null);
        assertThat(find("PLATE", asked).getFirst().fields())
                .containsEntry("registeredOwner", "Corbury, Edmée Adair")
                .containsEntry("status", "STOLEN");
        assertThat(find("PLATE", new Criteria(null, null, null, "ABCD123", "QC", null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    @DisplayName("D30 who lives at an address, and a serial number a letter off")
    void addressAndArticle() {
        Criteria home = new Criteria(null, null, null, null, null, "12", "tern road", null, null, null);
        assertThat(find("ADDRESS", home)).extracting(FoundRecord::reference).containsExactly("P-1", "P-2");
        Criteria serial = new Criteria(null, null, null, null, null, null, null, null, "AB1234568", null);
        assertThat(find("ARTICLE", serial)).extracting(FoundRecord::match).containsExactly("SIMILAR");
    }

    @ParameterizedTest
    @CsvSource({"PERSON, surname", "ORDERS, surname", "PLATE, plate", "ADDRESS, street", "ARTICLE, serial"})
    @DisplayName("D30 a search without what its kind needs is refused, and says what")
    void refused(String kind, String member) {
        Criteria nothing = person(null, null, null);
        assertThatThrownBy(() -> find(kind, nothing))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("criteria." + member);
    }

    private List<FoundRecord> find(String kind, Criteria criteria) {
        return searching
                .find("RS-1", new Search(kind, "o", "K26-000001", "r", criteria))
                .hits();
    }

    private static Criteria person(String surname, String givenNames, LocalDate born) {
        return new Criteria(surname, givenNames, born, null, null, null, null, null, null, null);
    }
}
