package ca.policecomms.status.maintenance.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.incident.model.UpdateState;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is told about a maintenance, and how it moves on before its time. Released like everything else. */
@Entity
@Table(name = "maintenance_update")
public class MaintenanceUpdate implements Part {

    @Id
    private UUID id;

    private String code;
    private long version;

    @Column(name = "maintenance_id")
    private UUID maintenanceId;

    @Enumerated(EnumType.STRING)
    private UpdateState state;

    @Enumerated(EnumType.STRING)
    private MaintenanceState status;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    private Bilingual body;

    @Embedded
    @AttributeOverride(name = "start", column = @Column(name = "new_for"))
    @AttributeOverride(name = "end", column = @Column(name = "new_until"))
    private Window newWindow;

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence layer. */
    protected MaintenanceUpdate() {}

    /** @param newWindow null unless the maintenance is moved, which only one that is scheduled can be */
    public MaintenanceUpdate(
            UUID id,
            String code,
            UUID maintenanceId,
            MaintenanceState status,
            Bilingual body,
            Window newWindow,
            String author,
            Instant now) {
        if (status == MaintenanceState.DRAFT || (newWindow != null && status != MaintenanceState.SCHEDULED)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The update does not fit its status.")
                    .violation(
                            "status", newWindow == null ? "must not be draft" : "must be scheduled to move the window");
        }
        if (newWindow != null) {
            newWindow.requireOrder();
        }
        this.id = id;
        this.code = code;
        this.version = 1;
        this.maintenanceId = maintenanceId;
        this.state = UpdateState.DRAFT;
        this.status = status;
        this.body = body;
        this.newWindow = newWindow;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** One that a window made by itself, released at once. */
    public static MaintenanceUpdate timed(
            UUID id, String code, UUID maintenanceId, MaintenanceState status, Bilingual words, Instant now) {
        MaintenanceUpdate update =
                new MaintenanceUpdate(id, code, maintenanceId, status, words, null, "scheduler", now);
        update.release(now);
        return update;
    }

    public void release(Instant now) {
        requireReleasable();
        state = UpdateState.RELEASED;
        releasedAt = now;
        updatedAt = now;
        version++;
    }

    @Override
    public void requireReleasable() {
        if (state != UpdateState.DRAFT) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "A released update is never edited.")
                    .with("updateId", id)
                    .with("state", state);
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.MAINTENANCE_UPDATE;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id, maintenanceId);
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", code);
        map.put("maintenanceId", maintenanceId.toString());
        map.put("status", status.toString());
        map.put("body", body().map());
        map.put("newFor", newWindow == null ? null : newWindow.start().toString());
        map.put("newUntil", newWindow == null ? null : newWindow.end().toString());
        return map;
    }

    public Bilingual body() {
        return Bilingual.orNone(body);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    public UUID maintenanceId() {
        return maintenanceId;
    }

    public UpdateState state() {
        return state;
    }

    public MaintenanceState status() {
        return status;
    }

    public Window newWindow() {
        return newWindow;
    }

    public List<String> authors() {
        return authors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }
}
