package ca.policecomms.dispatch.records;

import ca.policecomms.records.file.Files;
import ca.policecomms.records.file.InventedFiles;
import ca.policecomms.records.file.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;

/** What the simulator of the tests has on file: the same seed, the same files. */
public final class OnFile {
    private static final Files FILES = InventedFiles.of(SimulatorProcess.SEED, LocalDate.now(ZoneId.systemDefault()));

    private OnFile() {}

    static Files files() {
        return FILES;
    }

    /** Somebody with a warrant. */
    public static Person wanted() {
        return first(person -> !person.warrants().isEmpty());
    }

    static Person first(Predicate<Person> such) {
        return FILES.persons().stream().filter(such).findFirst().orElseThrow();
    }

    /** Criteria that find that person. */
    public static Map<String, Object> criteria(Person person) {
        return Map.of(
                "surname", person.surname(),
                "givenNames", person.givenNames(),
                "birthDate", person.birthDate().toString());
    }
}
