package ca.policecomms.status.template.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.Language;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a template says, from then on. Never edited: a change is a new version. */
@Entity
@Table(name = "message_template_version")
public class TemplateVersion {

    @Id
    private UUID id;

    @Column(name = "template_id")
    private UUID templateId;

    private int number;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    private Bilingual body;

    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence layer. */
    protected TemplateVersion() {}

    /** @throws ProblemException 400 {@code invalid-request} when a gap is malformed or the languages differ in their gaps */
    public TemplateVersion(UUID id, UUID templateId, int number, Bilingual body, String author, Instant now) {
        require(body);
        this.id = id;
        this.templateId = templateId;
        this.number = number;
        this.body = body;
        this.author = author;
        this.createdAt = now;
    }

    private static void require(Bilingual body) {
        if (!body.complete()) {
            throw refused(body.en() == null ? Language.EN : Language.FR, "must not be missing");
        }
        for (Language language : Language.values()) {
            String rest = Placeholders.fill(body.in(language), name -> "");
            if (Placeholders.open(rest)) {
                throw refused(language, "must write gaps as {{name:type}}");
            }
        }
        if (!Placeholders.in(body.en()).equals(Placeholders.in(body.fr()))) {
            throw refused(Language.FR, "must have the gaps of the English text");
        }
    }

    private static ProblemException refused(Language language, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "The template is not well-formed.")
                .violation("body." + language.tag(), message);
    }

    public Map<String, PlaceholderType> placeholders() {
        return Placeholders.in(body.en());
    }

    public UUID id() {
        return id;
    }

    public UUID templateId() {
        return templateId;
    }

    public int number() {
        return number;
    }

    public Bilingual body() {
        return body;
    }

    public String author() {
        return author;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
