package ca.policecomms.status.hold.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.id.Ids;
import ca.policecomms.status.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeldContentTest {

    private final UUID component = Ids.next();
    private final Hold hold = new Hold(
            Ids.next(),
            new HeldTarget(HoldSubject.COMPONENT, component, "name"),
            "r",
            "a",
            Samples.EIGHT,
            "b",
            Samples.EIGHT);
    private final List<HoldInForce> holds = List.of(
            new HoldInForce(hold, new HeldName(hold.id(), component, Set.of("Evidence Vault", "Dépôt de preuves"))));

    @Test
    @DisplayName("S28 a held name is found in any text, whatever its case, accents and spaces")
    void names() {
        for (String text : List.of(
                "The evidence  vault is down.",
                "EVIDENCE VAULT",
                "le depot de preuves",
                "DÉPÔT DE\u00a0PREUVES est touché")) {
            assertThat(HeldContent.blocking(
                            holds, Set.of(), Map.of("updates", List.of(Map.of("body", Map.of("en", text))))))
                    .as(text)
                    .containsExactly(hold.id());
        }
        assertThat(HeldContent.blocking(holds, Set.of(), Map.of("en", "The vault has evidence.")))
                .isEmpty();
    }

    @Test
    @DisplayName("S28 what shows the held thing itself is stopped, whatever it says")
    void subjects() {
        assertThat(HeldContent.blocking(holds, Set.of(component), Map.of())).containsExactly(hold.id());
        assertThat(HeldContent.blocking(holds, Set.of(Ids.next()), Map.of())).isEmpty();
    }
}
