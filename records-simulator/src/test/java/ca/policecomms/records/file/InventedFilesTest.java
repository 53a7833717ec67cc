package ca.policecomms.records.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InventedFilesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private final Files files = InventedFiles.of(7, TODAY);

    @Test
    @DisplayName("D30 the same seed and day give the same files, another seed gives others")
    void seeded() {
        assertThat(InventedFiles.of(7, TODAY)).isEqualTo(files);
        assertThat(InventedFiles.of(8, TODAY)).isNotEqualTo(files);
    }

    @Test
    @DisplayName("D30 references name one record each")
    void references() {
        assertThat(files.persons()).extracting(Person::reference).doesNotHaveDuplicates();
        assertThat(files.vehicles()).extracting(Vehicle::reference).doesNotHaveDuplicates();
        assertThat(files.articles()).extracting(Article::reference).doesNotHaveDuplicates();
        assertThat(files.persons().stream().flatMap(person -> person.warrants().stream()))
                .extracting(Warrant::reference)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    @Test
    @DisplayName("D30 some have a double: the same given names, a surname a letter off, another birth date")
    void doubles() {
        List<Person> persons = files.persons();
        long doubles = 0;
        for (int i = 1; i < persons.size(); i++) {
            Person first = persons.get(i - 1);
            Person second = persons.get(i);
            if (first.givenNames().equals(second.givenNames())
                    && LevenshteinDistance.getDefaultInstance().apply(first.surname(), second.surname()) == 1) {
                assertThat(second.address()).isNotEqualTo(first.address());
                assertThat(second.birthDate()).isNotEqualTo(first.birthDate());
                doubles++;
            }
        }
        assertThat(doubles).isGreaterThan(50);
    }

    @Test
    @DisplayName(
            "D30 orders are in force and over, some without an end; warrants hold everywhere, in a province, in a radius")
    void papers() {
        List<Order> orders = files.persons().stream()
                .flatMap(person -> person.orders().stream())
                .toList();
        assertThat(orders).anyMatch(order -> order.expiresOn() == null);
        assertThat(orders)
                .anyMatch(
                        order -> order.expiresOn() != null && order.expiresOn().isBefore(TODAY));
        assertThat(orders)
                .anyMatch(
                        order -> order.expiresOn() != null && order.expiresOn().isAfter(TODAY));
        assertThat(orders).noneMatch(order -> order.issuedOn().isAfter(TODAY));
        assertThat(files.persons().stream()
                        .flatMap(person -> person.warrants().stream())
                        .map(warrant -> warrant.limit().scope())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("CANADA", "PROVINCE", "RADIUS");
    }
}
