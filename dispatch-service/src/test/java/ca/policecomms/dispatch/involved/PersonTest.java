package ca.policecomms.dispatch.involved;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.catalogue.model.SensitiveFact;
import ca.policecomms.dispatch.catalogue.model.SensitiveFacts;
import ca.policecomms.dispatch.catalogue.model.Sensitivity;
import ca.policecomms.dispatch.involved.model.Person;
import ca.policecomms.dispatch.involved.model.PersonRole;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {
    @ParameterizedTest(name = "D46 age {0}, believed {1}: {2}")
    @CsvSource({"17, , YES", "18, , NO", ", , NO", ", YES, YES", ", UNKNOWN, UNKNOWN", "40, YES, YES", "9, NO, YES"})
    @DisplayName("D46 an age under 18, or the belief, makes the call one of youth; a doubt makes it unknown")
    void under18(Integer age, Sensitivity believed, Sensitivity expected) {
        Person person = new Person(PersonRole.WITNESS, null, null, null, age, believed, null);
        assertThat(person.under18()).isEqualTo(expected);
        assertThat(person.facts().youth()).isEqualTo(expected);
    }

    @Test
    @DisplayName("D46 a person tells of the other facts as well")
    void facts() {
        Person person = new Person(PersonRole.VICTIM, null, null, null, 40, null, Set.of(SensitiveFact.SEXUAL));
        assertThat(person.facts()).isEqualTo(SensitiveFacts.of(Set.of(SensitiveFact.SEXUAL), null));
    }
}
