package ca.policecomms.status.lint.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.wording.model.Bilingual;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseLintTest {

    private static List<String> rules(String en) {
        return PhraseLint.findings(Map.of("updates", List.of(Map.of("body", new Bilingual(en, null).map())))).stream()
                .map(Finding::rule)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        It is a state-sponsored attack.               | attribution
        Attributed to a known group.                  | attribution
        They asked for a ransom.                      | ransom
        Une rançon a été demandée.                    | ransom
        Const. Tremblay leads the work.               | person-name
        M. Tremblay dirige les travaux.               | person-name
        There is no evidence that data was taken.     | no-evidence
        Rien n’indique que des données ont été prises. | no-evidence\
        """)
    @DisplayName(
            "S19 the lint asks about attribution, ransom, persons' names and \"no evidence that\", in both languages")
    void found(String text, String rule) {
        assertThat(rules(text)).contains(rule);
    }

    @Test
    @DisplayName("S19 plain words are not asked about, nor names of services")
    void plain() {
        assertThat(rules("Our records system is down. Come to the front desk. We will say more at 5 p.m."))
                .isEmpty();
        assertThat(PhraseLint.findings(Map.of("groupName", new Bilingual("Ransom desk", null).map())))
                .isEmpty();
    }

    @Test
    @DisplayName("S19 a finding belongs to its text: an answer does not carry over to another one")
    void bound() {
        List<Finding> one = PhraseLint.findings(Map.of("body", new Bilingual("A ransom was asked.", null).map()));
        List<Finding> two = PhraseLint.findings(Map.of("body", new Bilingual("A ransom was paid.", null).map()));
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().place()).isEqualTo("body.en");
        assertThat(two.getFirst().id()).isNotEqualTo(one.getFirst().id());
    }
}
