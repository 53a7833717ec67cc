package ca.policecomms.dispatch.eido.application;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.dispatch.assignment.model.Assignment;
import ca.policecomms.dispatch.assignment.model.Assignments;
import ca.policecomms.dispatch.call.model.Call;
import ca.policecomms.dispatch.call.model.CallFilter;
import ca.policecomms.dispatch.call.model.Calls;
import ca.policecomms.dispatch.catalogue.model.CallTypes;
import ca.policecomms.dispatch.catalogue.model.RespondingService;
import ca.policecomms.dispatch.contact.model.Contact;
import ca.policecomms.dispatch.contact.model.ContactFixes;
import ca.policecomms.dispatch.contact.model.ContactView;
import ca.policecomms.dispatch.contact.model.Contacts;
import ca.policecomms.dispatch.eido.model.EidoDocument;
import ca.policecomms.dispatch.eido.model.EidoVocabulary;
import ca.policecomms.dispatch.eido.model.ExportedCall;
import ca.policecomms.dispatch.record.application.JustifyingReads;
import ca.policecomms.dispatch.record.model.Timeline;
import ca.policecomms.dispatch.record.model.TimelineLine;
import ca.policecomms.dispatch.unit.model.Unit;
import ca.policecomms.dispatch.unit.model.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a call to another agency (requirement D52). */
@ApplicationScoped
public class ExportingEido {
    private static final int PAGE = 200;

    private final Calls calls;
    private final CallTypes types;
    private final Assignments assignments;
    private final Units units;
    private final Contacts contacts;
    private final ContactFixes fixes;
    private final Timeline timeline;
    private final EidoVocabulary words;
    private final JustifyingReads reads;
    private final Clock clock;

    ExportingEido(
            Calls calls,
            CallTypes types,
            Assignments assignments,
            Units units,
            Contacts contacts,
            ContactFixes fixes,
            Timeline timeline,
            EidoVocabulary words,
            JustifyingReads reads,
            Clock clock) {
        this.calls = calls;
        this.types = types;
        this.assignments = assignments;
        this.units = units;
        this.contacts = contacts;
        this.fixes = fixes;
        this.timeline = timeline;
        this.words = words;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The call as an Emergency Incident Data Object. Who made one is audited.
     *
     * @param reference its id or its number
     * @throws ProblemException 404 {@code not-found}
     */
    @Transactional
    public Map<String, Object> export(String reference) {
        Call call = find(reference)
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such call."));
        reads.look("call", call.id(), "/eido");
        List<Assignment> sent = assignments.ofCall(call.id());
        List<ContactView> legs = contacts.ofCall(call.id(), call.contactId()).stream()
                .map(Contact::view)
                .toList();
        ExportedCall exported = new ExportedCall(
                call,
                types.find(call.typeCode()).orElse(null),
                sent,
                services(sent),
                legs,
                legs.stream().collect(Collectors.toMap(ContactView::id, leg -> fixes.of(leg.id()))),
                narrative(call.id()),
                clock.instant());
        return EidoDocument.of(exported, words);
    }

    private Optional<Call> find(String reference) {
        if (reference.length() == 36) {
            try {
                return calls.find(UUID.fromString(reference));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        }
        return calls.list(new CallFilter(null, reference, null, null, null, 1)).stream()
                .findFirst();
    }

    private Map<UUID, RespondingService> services(List<Assignment> sent) {
        List<UUID> ids = sent.stream().map(Assignment::unitId).distinct().toList();
        return units.findAll(ids).stream().collect(Collectors.toMap(Unit::id, Unit::service));
    }

    private List<ExportedCall.Note> narrative(UUID call) {
        List<ExportedCall.Note> notes = new ArrayList<>();
        long after = 0;
        List<TimelineLine> page;
        do {
            page = timeline.read(call, after, PAGE);
            for (TimelineLine line : page) {
                if (line.data().get("narrative") instanceof String words) {
                    String said = line.supersededBy() == null ? words : "[corrected below] " + words;
                    notes.add(new ExportedCall.Note(line.number(), line.occurredAt(), said));
                }
                after = line.number();
            }
        } while (page.size() == PAGE);
        return notes;
    }
}
