package ca.policecomms.status.maintenance.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.wording.model.Authors;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Work that takes components out of use for a while. Once released it starts and ends by itself: the timed transitions
 * are part of what was approved.
 */
@Entity
@Table(name = "maintenance")
public class Maintenance extends MaintenanceStamps implements Part {

    @Id
    private UUID id;

    private String code;
    private String number;
    private long version;

    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private MaintenanceState state;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
    private Bilingual description;

    @Embedded
    private Window window;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "series_for"))
    @AttributeOverride(name = "end", column = @Column(name = "series_until"))
    private Window seriesStart;

    @ElementCollection
    @CollectionTable(name = "maintenance_component", joinColumns = @JoinColumn(name = "maintenance_id"))
    private Set<MaintainedComponent> components = new HashSet<>();

    private List<Integer> reminders;

    @Column(name = "reminded_before")
    private Integer remindedBefore;

    private String recurrence;

    @Column(name = "publication_id")
    private UUID publicationId;

    @Column(name = "calendar_sequence")
    private int calendarSequence;

    private List<String> authors;

    /** For the persistence layer. */
    protected Maintenance() {}

    public Maintenance(UUID id, String code, String number, MaintenanceDraft draft, String author, Instant now) {
        this.id = id;
        this.code = code;
        this.number = number;
        this.version = 1;
        this.state = MaintenanceState.DRAFT;
        this.reminders = List.of();
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
        apply(draft);
    }

    /** The next one of a series, approved with the first. */
    public Maintenance next(UUID newId, String newCode, String newNumber, Window newWindow, Instant now) {
        Maintenance next = new Maintenance();
        next.id = newId;
        next.code = newCode;
        next.number = newNumber;
        next.version = 1;
        next.state = MaintenanceState.SCHEDULED;
        next.title = title;
        next.description = description;
        next.window = newWindow;
        next.seriesStart = seriesStart;
        components.forEach(c -> next.components.add(new MaintainedComponent(c.componentId(), null)));
        next.reminders = reminders;
        next.recurrence = recurrence;
        next.publicationId = publicationId;
        next.authors = List.of();
        next.createdAt = now;
        next.updatedAt = now;
        next.releasedAt = now;
        return next;
    }

    public void describe(MaintenanceDraft draft, String author, Instant now) {
        require(state == MaintenanceState.DRAFT, "change");
        apply(draft);
        authors = Authors.with(authors, author);
        touch(now);
    }

    private void apply(MaintenanceDraft draft) {
        title = title().with(draft.title());
        description = description().with(draft.description());
        if (draft.window() != null) {
            draft.window().requireOrder();
            window = draft.window();
            seriesStart = window;
        }
        if (draft.componentIds() != null) {
            components.clear();
            draft.componentIds().forEach(component -> components.add(new MaintainedComponent(component, null)));
        }
        reminders = draft.reminders() == null ? reminders : List.copyOf(draft.reminders());
        recurrence = draft.recurrence() == null ? recurrence : draft.recurrence();
    }

    public void schedule(UUID publication, Instant now) {
        requireReleasable();
        state = MaintenanceState.SCHEDULED;
        publicationId = publication;
        releasedAt = now;
        authors = List.of();
        touch(now);
    }

    /** A released update moves the window. */
    public void reschedule(Window newWindow, Instant now) {
        require(state == MaintenanceState.SCHEDULED, "move the window");
        newWindow.requireOrder();
        window = newWindow;
        remindedBefore = null;
        calendarSequence++;
        touch(now);
    }

    /** @param previous statuses of the components that it takes out of use; others keep theirs */
    public void start(Map<UUID, ComponentStatus> previous, Instant now) {
        require(state == MaintenanceState.SCHEDULED, "start");
        Set<MaintainedComponent> taken = components.stream()
                .map(c -> new MaintainedComponent(c.componentId(), previous.get(c.componentId())))
                .collect(Collectors.toSet());
        components.clear();
        components.addAll(taken);
        state = MaintenanceState.IN_PROGRESS;
        startedAt = now;
        touch(now);
    }

    public void verify(Instant now) {
        require(state == MaintenanceState.IN_PROGRESS, "verify");
        state = MaintenanceState.VERIFYING;
        verifyingAt = now;
        touch(now);
    }

    public void complete(Instant now) {
        require(state.running(), "complete");
        state = MaintenanceState.COMPLETED;
        completedAt = now;
        calendarSequence++;
        touch(now);
    }

    public void cancel(Instant now) {
        require(state == MaintenanceState.SCHEDULED, "cancel");
        state = MaintenanceState.CANCELLED;
        cancelledAt = now;
        calendarSequence++;
        touch(now);
    }

    /** The public knows it. */
    public void requireReleased() {
        require(state != MaintenanceState.DRAFT, "tell more");
    }

    /** Something can still be told about it. */
    public void requirePlanned() {
        require(state.planned(), "tell more");
    }

    /** Whether an update with that status could be released now. */
    public void requireAccepts(MaintenanceState next) {
        boolean allowed = switch (next) {
            case DRAFT -> false;
            case SCHEDULED, CANCELLED -> state == MaintenanceState.SCHEDULED;
            case IN_PROGRESS -> state == MaintenanceState.SCHEDULED || state == MaintenanceState.IN_PROGRESS;
            case VERIFYING, COMPLETED -> state.running();
        };
        require(allowed, "become " + next);
    }

    /** An update was released that moves nothing. */
    public void told(Instant now) {
        require(state.planned(), "tell more");
        touch(now);
    }

    /** The shortest reminder that is due and not sent; null for none. */
    public Integer reminderDue(Instant now) {
        return state != MaintenanceState.SCHEDULED || now.isAfter(window.start())
                ? null
                : reminders.stream()
                        .filter(before -> !now.isBefore(window.start().minus(Duration.ofMinutes(before))))
                        .filter(before -> remindedBefore == null || before < remindedBefore)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    public void reminded(int minutesBefore) {
        remindedBefore = minutesBefore;
    }

    public void retryAt(Instant time) {
        retryAt = time;
    }

    @Override
    public void requireReleasable() {
        require(state == MaintenanceState.DRAFT, "be released");
    }

    @Override
    public PartKind kind() {
        return PartKind.MAINTENANCE;
    }

    @Override
    public Set<UUID> subjects() {
        Set<UUID> ids = new HashSet<>(componentIds());
        ids.add(id);
        return ids;
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("number", number);
        map.put("title", title().map());
        map.put("body", description().map());
        map.put("scheduledFor", window.start().toString());
        map.put("scheduledUntil", window.end().toString());
        map.put(
                "componentIds",
                componentIds().stream().map(UUID::toString).sorted().toList());
        map.put("reminders", reminders.stream().map(Integer::longValue).toList());
        map.put("recurrence", recurrence);
        map.put("atStart", TimedWords.STARTED.map());
        map.put("atEnd", TimedWords.COMPLETED.map());
        return map;
    }

    public Set<UUID> componentIds() {
        return components.stream().map(MaintainedComponent::componentId).collect(Collectors.toSet());
    }

    private void require(boolean allowed, String act) {
        if (!allowed) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A maintenance that is " + state + " does not allow to " + act + ".")
                    .with("maintenanceId", id)
                    .with("state", state);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    /** The version of its next event. */
    public long nextEvent() {
        return ++eventVersion;
    }

    public Bilingual title() {
        return Bilingual.orNone(title);
    }

    public Bilingual description() {
        return Bilingual.orNone(description);
    }

    public Set<MaintainedComponent> components() {
        return Set.copyOf(components);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String number() {
        return number;
    }

    public long version() {
        return version;
    }

    public MaintenanceState state() {
        return state;
    }

    public Window window() {
        return window;
    }

    public Window seriesStart() {
        return seriesStart;
    }

    public List<Integer> reminders() {
        return reminders;
    }

    public String recurrence() {
        return recurrence;
    }

    public UUID publicationId() {
        return publicationId;
    }

    public int calendarSequence() {
        return calendarSequence;
    }

    public List<String> authors() {
        return authors;
    }
}
