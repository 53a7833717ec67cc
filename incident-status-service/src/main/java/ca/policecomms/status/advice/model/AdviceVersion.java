package ca.policecomms.status.advice.model;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a card says from its release until the next one. Never edited: a change is a new version. */
@Entity
@Table(name = "advice_card_version")
public class AdviceVersion implements Part {

    @Id
    private UUID id;

    @Column(name = "card_id")
    private UUID cardId;

    private int number;

    @Enumerated(EnumType.STRING)
    private UpdateState state;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    private Bilingual body;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    /** For the persistence layer. */
    protected AdviceVersion() {}

    /** @param reviewOn when somebody looks whether it still holds */
    public AdviceVersion(
            UUID id,
            UUID cardId,
            int number,
            Bilingual title,
            Bilingual body,
            LocalDate reviewOn,
            String author,
            Instant now) {
        this.id = id;
        this.cardId = cardId;
        this.number = number;
        this.state = UpdateState.DRAFT;
        this.title = title;
        this.body = body;
        this.reviewOn = reviewOn;
        this.authors = List.of(author);
        this.createdAt = now;
    }

    public void release(Instant now) {
        requireReleasable();
        state = UpdateState.RELEASED;
        releasedAt = now;
    }

    @Override
    public void requireReleasable() {
        if (state != UpdateState.DRAFT) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "That version is released already.")
                    .with("versionId", id);
        }
    }

    @Override
    public PartKind kind() {
        return PartKind.ADVICE;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id, cardId);
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cardId", cardId.toString());
        map.put("number", (long) number);
        map.put("title", title().map());
        map.put("body", body().map());
        return map;
    }

    public Bilingual title() {
        return Bilingual.orNone(title);
    }

    public Bilingual body() {
        return Bilingual.orNone(body);
    }

    public UUID id() {
        return id;
    }

    public UUID cardId() {
        return cardId;
    }

    public int number() {
        return number;
    }

    public UpdateState state() {
        return state;
    }

    public LocalDate reviewOn() {
        return reviewOn;
    }

    public List<String> authors() {
        return authors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant releasedAt() {
        return releasedAt;
    }
}
