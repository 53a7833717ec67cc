package ca.policecomms.dispatch.eido.model;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.commons.profile.AgencyProfileProducer;
import ca.policecomms.dispatch.Stamps;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.AssignmentAct;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.Location;
import ca.policecomms.dispatch.call.model.NewCall;
import ca.policecomms.dispatch.catalogue.TestCatalogue;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactKind;
import ca.policecomms.dispatch.contact.model.ContactService;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.Fix;
import ca.policecomms.dispatch.contact.model.FixPlace;
import ca.policecomms.dispatch.contact.model.KnownFix;
import ca.policecomms.dispatch.contact.model.NewContact;
import ca.policecomms.dispatch.record.model.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Calls of every kind, to be shown to another agency; seeded. */
final class EidoExamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String ODD = "Ann \"<&>\" O'Neil\u0007 \ud83d\ude93 ]]>";

    private final Random random;
    final TestCatalogue lists;
    final EidoVocabulary words;

    EidoExamples(String profileKey, long seed) {
        AgencyProfile profile = AgencyProfileProducer.load(profileKey, Optional.empty());
        random = new Random(seed);
        lists = TestCatalogue.of(profileKey);
        words = profile.section("eido", EidoVocabulary.class);
    }

    ExportedCall next() {
        Call call = call();
        List<Assignment> sent = new ArrayList<>();
        Map<UUID, RespondingService> services = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Assignment each = assignment(call);
            sent.add(each);
            if (maybe()) {
                services.put(each.unitId(), pick(RespondingService.values()));
            }
        }
        List<ContactView> contacts = new ArrayList<>();
        Map<UUID, List<KnownFix>> fixes = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            ContactView contact = contact();
            contacts.add(contact);
            fixes.put(contact.id(), fixes());
        }
        List<ExportedCall.Note> notes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            notes.add(new ExportedCall.Note(i, maybe() ? Stamps.NOON : null, ODD + "\nsecond line"));
        }
        return new ExportedCall(
                call,
                lists.types().find(call.typeCode()).orElse(null),
                sent,
                services,
                contacts,
                fixes,
                notes,
                Stamps.NOON.plusMillis(random.nextInt(1000)));
    }

    private Call call() {
        String type = maybe()
                ? Call.UNKNOWN
                : lists.types()
                        .all()
                        .get(random.nextInt(lists.types().all().size()))
                        .code();
        Integer priority = random.nextInt(7) - 1;
        Call call = Call.open(
                UUID.randomUUID(),
                "K26-000001",
                new NewCall(
                        type,
                        priority < 0 ? null : priority,
                        maybe() ? Location.UNKNOWN : place(),
                        Stamps.NOON,
                        null,
                        maybe() ? null : ODD,
                        maybe() ? null : "+1 (613) 555-0142",
                        null,
                        null),
                Stamps.atSecond(0));
        if (priority >= 0 && maybe()) {
            call.enter(null, true, Stamps.atSecond(10));
            if (maybe()) {
                call.activate(Stamps.atSecond(20));
                call.close("REPORT-TAKEN", UUID.randomUUID(), Stamps.atSecond(900));
            }
        }
        return call;
    }

    Location place() {
        return new Location(
                true,
                maybe() ? null : ODD,
                maybe() ? null : 347,
                maybe() ? null : ODD,
                maybe() ? null : "Cedar Avenue",
                maybe() ? null : "9C",
                maybe() ? null : ODD,
                maybe() ? null : "Kingston",
                44.2312341,
                -76.4812347,
                "CITY",
                maybe() ? null : "B1",
                false);
    }

    private Assignment assignment(Call call) {
        Assignment assignment = new Assignment(UUID.randomUUID(), call.id(), UUID.randomUUID(), "1A12", null);
        if (maybe()) {
            assignment.stack(Stamps.atSecond(30));
            return assignment;
        }
        assignment.dispatch(3, Stamps.atSecond(30));
        for (AssignmentAct act :
                List.of(AssignmentAct.ACKNOWLEDGE, AssignmentAct.DRIVE, AssignmentAct.ARRIVE, AssignmentAct.CLEAR)) {
            if (random.nextInt(3) == 0) {
                break;
            }
            assignment.act(act, "DONE", Stamps.atSecond(60));
        }
        return assignment;
    }

    private ContactView contact() {
        Contact contact = new Contact(
                UUID.randomUUID(),
                new NewContact(
                        pick(ContactKind.values()),
                        maybe() ? null : "911",
                        List.of(ContactService.POLICE),
                        maybe() ? null : ODD,
                        maybe() ? null : maybe() ? "6135550142" : "unreadable \u0001 <x>",
                        null,
                        null),
                maybe() ? Stamps.atSecond(0) : Stamps.unknownTime());
        if (maybe()) {
            contact.answer(Stamps.atSecond(5));
        }
        return contact.view();
    }

    private List<KnownFix> fixes() {
        List<KnownFix> fixes = new ArrayList<>();
        for (FixPlace place : FixPlace.values()) {
            Fix fix = maybe()
                    ? new Fix(place, 44.1, -76.2, 30.0, null, Stamps.NOON, null)
                    : new Fix(place, null, null, null, ODD, null, null);
            fixes.add(new KnownFix(fixes.size() + 1, fix, Stamps.NOON, Source.CTI, List.of()));
        }
        return fixes;
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }

    static String json(Map<String, Object> document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
