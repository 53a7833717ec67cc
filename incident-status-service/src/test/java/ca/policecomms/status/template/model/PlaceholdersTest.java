package ca.policecomms.status.template.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.status.Refusals;
import ca.policecomms.status.Samples;
import ca.policecomms.status.wording.model.Bilingual;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    @DisplayName("S19 gaps have a name and a type, the same in both languages, and are well-formed")
    void gaps() {
        assertThat(Placeholders.in("At {{when:time}} for {{who:component}}, {{n:number}}"))
                .containsExactly(
                        Map.entry("when", PlaceholderType.TIME),
                        Map.entry("who", PlaceholderType.COMPONENT),
                        Map.entry("n", PlaceholderType.NUMBER));
        assertThat(Placeholders.fill("{{a:text}} and {{a:text}}", name -> "$1 " + name))
                .isEqualTo("$1 a and $1 a");
        for (Bilingual wrong : List.of(
                new Bilingual("{{a:text}}", "rien"),
                new Bilingual("{{a:colour}}", "{{a:colour}}"),
                new Bilingual("{{a}}", "{{a}}"),
                new Bilingual("a", null))) {
            Refusals.assertRefused(
                    CommonProblem.INVALID_REQUEST,
                    () -> new TemplateVersion(Ids.next(), Ids.next(), 1, wrong, "erin", Samples.EIGHT));
        }
    }
}
