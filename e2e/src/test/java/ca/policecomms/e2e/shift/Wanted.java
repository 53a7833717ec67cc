package ca.policecomms.e2e.shift;

import ca.policecomms.records.file.InventedFiles;
import ca.policecomms.records.file.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Somebody whom the records simulator has a warrant for: the same seed and day, the same files. */
public record Wanted(Person person) {
    /** Of the simulator, where nothing else is set. */
    private static final long SEED = 2026;

    public static Wanted somebody() {
        return new Wanted(InventedFiles.of(SEED, LocalDate.now(ZoneId.systemDefault())).persons().stream()
                .filter(each -> !each.warrants().isEmpty())
                .findFirst()
                .orElseThrow());
    }

    /** What an officer reads from a driver's licence. */
    public Map<String, Object> licence() {
        return Map.of(
                "surname", person.surname(),
                "givenNames", person.givenNames(),
                "birthDate", person.birthDate().toString());
    }

    public String warrant() {
        return person.warrants().getFirst().reference();
    }

    public String agency() {
        return person.warrants().getFirst().agency();
    }
}
