package ca.policecomms.dispatch.eido.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.catalogue.model.CallType;
import ca.policecomms.dispatch.eido.EidoSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EidoDocumentTest {
    private static final int CALLS = 300;

    @ParameterizedTest
    @ValueSource(strings = {"kingston", "toronto"})
    @DisplayName("D52 every export validates against NENA's schema, whatever is known of the call")
    void valid(String profile) {
        EidoSchema.assumeThere();
        EidoExamples examples = new EidoExamples(profile, 52);
        for (int i = 0; i < CALLS; i++) {
            EidoSchema.assertValid(EidoExamples.json(EidoDocument.of(examples.next(), examples.words)));
        }
    }

    @Test
    @DisplayName("D52 the schema is one that finds faults")
    void findsFaults() {
        EidoSchema.assumeThere();
        EidoExamples examples = new EidoExamples("kingston", 1);
        String good = EidoExamples.json(EidoDocument.of(examples.next(), examples.words));
        assertThat(EidoSchema.isValid(good)).isTrue();
        for (String member : List.of("$id", "eidoVersion", "agencyComponent", "lastUpdateTimeStamp")) {
            Map<String, Object> broken = EidoExamples.read(good);
            broken.remove(member);
            assertThat(EidoSchema.isValid(EidoExamples.json(broken))).as(member).isFalse();
        }
        Map<String, Object> broken = EidoExamples.read(good);
        InboundParts.object(broken.get("incidentComponent")).put("incidentCommonPriorityNumber", "ten");
        assertThat(EidoSchema.isValid(EidoExamples.json(broken))).isFalse();
        // The parts that NENA takes from NIEM are looked at too.
        Map<String, Object> named = EidoExamples.read(good);
        Map<String, Object> person = new HashMap<>(new Components("i", "a", Stamps.NOON).prologue("p"));
        person.put("personIncidentRoleRegistryText", List.of("Caller"));
        person.put("ncPersonComponent", Map.of("name", "Ann"));
        named.put("personComponent", List.of(person));
        assertThat(EidoSchema.isValid(EidoExamples.json(named))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 9", "2, 7", "3, 5", "4, 3", "5, 1"})
    @DisplayName("D52 P0 to P5 give 10, 9, 7, 5, 3, 1, and come back as they were")
    void priorities(int ours, int common) {
        assertThat(CommonPriority.of(ours)).isEqualTo(common);
        assertThat(CommonPriority.ours(common)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "6, 2", "4, 3", "2, 4", "0, 5", "11, ", "-1, "})
    @DisplayName("D52 a priority between ours counts as the more urgent; one that is none is not taken")
    void between(int common, Integer ours) {
        assertThat(CommonPriority.ours(common)).isEqualTo(ours);
    }

    @Test
    @DisplayName("D52 a type without a common code has the fallback of the profile, by the service that answers")
    void fallback() {
        EidoExamples examples = new EidoExamples("kingston", 1);
        CallType without = examples.lists.types().all().stream()
                .filter(type -> type.commonCode() == null)
                .findFirst()
                .orElseThrow();
        CallType with = examples.lists.types().find("COLLISION").orElseThrow();
        assertThat(examples.words.incidentType(without))
                .isEqualTo(examples.words.fallbackTypes().get(without.service()));
        assertThat(examples.words.incidentType(with)).isEqualTo("MVA");
        assertThat(examples.words.incidentType(null)).isEqualTo(examples.words.unknownType());
    }

    @Test
    @DisplayName("D52 no two types share a common code: what comes in has one meaning")
    void oneMeaning() {
        for (String profile : List.of("kingston", "toronto")) {
            assertThat(new EidoExamples(profile, 1)
                            .lists.types().all().stream()
                                    .map(CallType::commonCode)
                                    .filter(code -> code != null)
                                    .toList())
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }
}
