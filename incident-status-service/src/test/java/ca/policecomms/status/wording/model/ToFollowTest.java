package ca.policecomms.status.wording.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ToFollowTest {

    private final ToFollow french = new ToFollow(Language.FR, Samples.EIGHT, Samples.ZONE);

    @Test
    @DisplayName("S34 who reads the language that follows is told until when, and reads the other one meanwhile")
    void french() {
        Bilingual body = french.body(new Bilingual("Lines are down.", null));
        assertThat(body.en()).isEqualTo("Lines are down.");
        assertThat(body.fr())
                .startsWith("Version française à venir, au plus tard le 21 novembre 2026")
                .endsWith("\n\nLines are down.");
        assertThat(french.title(new Bilingual("Outage", null)).fr()).isEqualTo("Outage (version française à venir)");
    }

    @Test
    @DisplayName("S34 its counterpart for English, and nothing for what is complete")
    void counterpart() {
        ToFollow english = new ToFollow(Language.EN, Samples.EIGHT, Samples.ZONE);
        assertThat(english.body(new Bilingual(null, "Panne 100 %.")).en())
                .startsWith("English to follow by November 21, 2026 at 8:00")
                .endsWith("Panne 100 %.");
        Bilingual whole = new Bilingual("a", "b");
        assertThat(english.body(whole)).isEqualTo(whole);
        assertThat(ToFollow.NOTHING.title(new Bilingual("a", null))).isEqualTo(new Bilingual("a", null));
    }
}
