package ca.policecomms.status.component.model;

import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.wording.model.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A heading on the page. The first one, 9-1-1 and emergency police response, is made by the schema itself: it is never
 * moved, hidden or deleted.
 */
@Entity
@Table(name = "component_group")
public class ComponentGroup {

    @Id
    private UUID id;

    private String code;
    private long version;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    private Bilingual name;

    private int position;
    private boolean emergency;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence layer. */
    protected ComponentGroup() {}

    public ComponentGroup(UUID id, String code, Bilingual name, int position, Instant now) {
        this.id = id;
        this.code = code;
        this.version = 1;
        this.name = name;
        this.position = position;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws ProblemException 409 {@code emergency-line-protected} for the emergency group */
    public void change(Bilingual newName, Integer newPosition, Instant now) {
        if (emergency) {
            throw ProblemException.of(
                            StatusProblem.EMERGENCY_LINE_PROTECTED, "The emergency group is fixed and comes first.")
                    .with("groupId", id);
        }
        name = name().with(newName);
        position = newPosition == null ? position : newPosition;
        updatedAt = now;
        version++;
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

    public Bilingual name() {
        return Bilingual.orNone(name);
    }

    public int position() {
        return position;
    }

    public boolean emergency() {
        return emergency;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
