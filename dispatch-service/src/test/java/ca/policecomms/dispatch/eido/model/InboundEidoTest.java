package ca.policecomms.dispatch.eido.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.problem.Violation;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboundEidoTest {
    private final EidoExamples examples = new EidoExamples("kingston", 7);

    @Test
    @DisplayName("D52 what we export is read back: type, priority, place, caller, words")
    void roundTrip() {
        for (int i = 0; i < 300; i++) {
            ExportedCall exported = examples.next();
            Call call = exported.call();
            InboundEido read = read(EidoExamples.json(EidoDocument.of(exported, examples.words)));
            assertThat(read.ourCall()).isEqualTo(call.id());
            boolean lifted = "DOMESTIC".equals(read.typeCode()) && call.priority() != null && call.priority() > 2;
            assertThat(read.priority()).isEqualTo(lifted ? (Integer) 2 : call.priority());
            if (exported.type() != null && exported.type().commonCode() != null) {
                assertThat(read.typeCode()).isEqualTo(call.typeCode());
            }
            if (call.location().known()) {
                assertThat(read.location().civicNumber())
                        .isEqualTo(call.location().civicNumber());
                assertThat(read.location().municipality())
                        .isEqualTo(call.location().municipality());
                assertThat(read.location().latitude()).isEqualTo(call.location().latitude());
            } else {
                assertThat(read.location()).isNull();
            }
            assertThat(read.notes()).hasSameSizeAs(exported.narrative());
        }
    }

    @Test
    @DisplayName("D52 text with markup, quotes and other alphabets survives, control characters do not")
    void words() {
        Map<String, Object> document = document();
        document.put("notesComponent", List.of(note("1", "<p>Man &lt;armed&gt; &amp; running</p>l'école \u0000")));
        assertThat(read(document).notes()).containsExactly("Man <armed> & running\nl'école");
    }

    @Test
    @DisplayName("D52 parts that the standard does not have are kept and flagged with their path")
    void unknownParts() {
        Map<String, Object> document = document();
        document.put("surprise", 1);
        incident(document).put("vendorColour", "red");
        assertThat(read(document).findings())
                .contains(
                        new Finding(FindingKind.UNKNOWN_PART, "surprise"),
                        new Finding(FindingKind.UNKNOWN_PART, "incidentComponent.vendorColour"));
    }

    @Test
    @DisplayName("D52 values that we have nothing for are kept and flagged; the rest is taken")
    void unknownValues() {
        Map<String, Object> document = document();
        document.put("eidoVersion", "1.1");
        incident(document).put("incidentTypeCommonRegistryText", "MARTIANS");
        incident(document).put("incidentCommonPriorityNumber", 42);
        incident(document).put("locationReference", List.of(Map.of("$ref", "nowhere")));
        InboundEido read = read(document);
        assertThat(read.typeCode()).isNull();
        assertThat(read.priority()).isNull();
        assertThat(read.location()).isNull();
        assertThat(read.findings())
                .extracting(Finding::path)
                .contains(
                        "eidoVersion",
                        "incidentComponent.incidentTypeCommonRegistryText",
                        "incidentComponent.incidentCommonPriorityNumber",
                        "incidentComponent.locationReference");
    }

    @Test
    @DisplayName("D15 D52 a domestic call comes in at priority 2 or above")
    void domestic() {
        Map<String, Object> document = document();
        incident(document).put("incidentTypeCommonRegistryText", "DVA");
        incident(document).put("incidentCommonPriorityNumber", 1);
        assertThat(read(document).typeCode()).isEqualTo("DOMESTIC");
        assertThat(read(document).priority()).isEqualTo(2);
        incident(document).put("incidentCommonPriorityNumber", 10);
        assertThat(read(document).priority()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "$id, 7, $id",
        "lastUpdateTimeStamp, yesterday, lastUpdateTimeStamp",
        "updatedByAgencyReference, x, updatedByAgencyReference",
        "agencyComponent, x, agencyComponent",
        "incidentComponent, x, incidentComponent",
        "callComponent, x, callComponent"
    })
    @DisplayName("D52 a member of the wrong kind is named")
    void wrongKind(String member, String value, String named) {
        Map<String, Object> document = document();
        document.put(member, value.equals("7") ? 7 : value);
        assertThat(violations(document)).contains(named);
    }

    @Test
    @DisplayName("D52 everything required that is missing is named at once, deep inside too")
    void missing() {
        assertThat(violations(new HashMap<>()))
                .contains("$id", "lastUpdateTimeStamp", "updatedByAgencyReference", "eidoVersion", "agencyComponent");
        Map<String, Object> document = document();
        document.put("callComponent", List.of(Map.of("$id", "c")));
        document.put("agencyComponent", List.of(Map.of()));
        assertThat(violations(document))
                .contains("callComponent[0].callStartTimestamp", "agencyComponent[0].agencyType");
    }

    @Test
    @DisplayName("D52 no document whatever is a fault of ours: read, or refused with names")
    void fuzz() {
        Random random = new Random(52);
        for (int i = 0; i < 3_000; i++) {
            Map<String, Object> document =
                    EidoExamples.read(EidoExamples.json(EidoDocument.of(examples.next(), examples.words)));
            spoil(document, random);
            try {
                InboundEido read = InboundEido.read(document, examples.words, examples.lists.types());
                assertThat(read.incidentId()).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName("D52 a place that is no location object is words, or nothing; nothing outside of it is fetched")
    void places() {
        assertThat(PidfLo.read("no xml")).isNull();
        assertThat(PidfLo.read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .isNull();
        assertThat(PidfLo.read("<pos xmlns='http://www.opengis.net/gml'>91 0</pos>"))
                .isNull();
        Location place = examples.place();
        PidfLo lo = new PidfLo(Map.of("RD", EidoExamples.ODD), place.latitude(), place.longitude());
        assertThat(PidfLo.read(lo.write("x")).civic().get("RD")).isEqualTo(EidoExamples.ODD.replace("\u0007", ""));
    }

    @Test
    @DisplayName("D52 ids of the standard's form name one incident whoever sends; others only with their agency")
    void keys() {
        Map<String, Object> document = document();
        assertThat(read(document).key()).isEmpty();
        incident(document).put("$id", "2026-17");
        assertThat(read(document).key()).isEqualTo("fire.example.ca");
    }

    private static void spoil(Object value, Random random) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> object = (Map<String, Object>) map;
            String key = new ArrayList<>(object.keySet()).get(random.nextInt(object.size()));
            Object inside = object.get(key);
            if (random.nextInt(3) > 0 && (inside instanceof Map || inside instanceof List)) {
                spoil(inside, random);
                return;
            }
            switch (random.nextInt(5)) {
                case 0 -> object.remove(key);
                case 1 -> object.put(key, null);
                case 2 -> object.put(key, 17);
                case 3 -> object.put(key, List.of("x", Map.of()));
                default -> object.put(key, "\u0000 \ud800 <a");
            }
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            spoil(list.get(random.nextInt(list.size())), random);
        }
    }

    private List<String> violations(Map<String, Object> document) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> InboundEido.read(document, examples.words, examples.lists.types()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> refused.violations().stream()
                                .map(Violation::field)
                                .forEach(fields::add));
        return fields;
    }

    private InboundEido read(String json) {
        return read(EidoExamples.read(json));
    }

    private InboundEido read(Map<String, Object> document) {
        return InboundEido.read(document, examples.words, examples.lists.types());
    }

    private static Map<String, Object> incident(Map<String, Object> document) {
        return InboundParts.object(document.get("incidentComponent"));
    }

    /** A small document of another agency. */
    private static Map<String, Object> document() {
        Map<String, Object> document = part("urn:emergency:uid:eido:1:fire.example.ca");
        document.put("eidoVersion", "1.0");
        document.put("issuingElementIdentification", "cad.fire.example.ca");
        Map<String, Object> agency = part("fire.example.ca");
        agency.put("agencyType", List.of("fire"));
        agency.put("agencyRoleDescriptionRegistryText", List.of("Dispatching"));
        document.put("agencyComponent", List.of(agency));
        Map<String, Object> incident = part("urn:emergency:uid:incidentid:77:fire.example.ca");
        incident.put("incidentTypeCommonRegistryText", "MVA");
        document.put("incidentComponent", incident);
        return document;
    }

    private static Map<String, Object> note(String id, String text) {
        Map<String, Object> note = part("note-" + id);
        note.put("notesActionComments", text);
        return note;
    }

    private static Map<String, Object> part(String id) {
        Map<String, Object> part = new HashMap<>();
        part.put("$id", id);
        part.put("lastUpdateTimeStamp", "2026-03-01T12:00:00-05:00");
        part.put("updatedByAgencyReference", new HashMap<>(Map.of("$ref", "fire.example.ca")));
        return part;
    }
}
