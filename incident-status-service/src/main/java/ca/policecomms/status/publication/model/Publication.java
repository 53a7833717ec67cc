package ca.policecomms.status.publication.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.wording.model.Authors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that is released together. Written by some, approved by somebody who wrote no part of it, and bound to the SHA-256
 * of the content that was approved: any edit makes it a draft again.
 */
@Entity
@Table(name = "publication")
public class Publication extends PublicationStamps {

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "not_before")
    private Instant notBefore;

    @ElementCollection
    @CollectionTable(name = "publication_component", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<ComponentChange> components = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "publication_part", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<PartRef> parts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "publication_lint_answer", joinColumns = @JoinColumn(name = "publication_id"))
    private Set<LintAnswer> lintAnswers = new HashSet<>();

    @Embedded
    private TranslationExcuse translation;

    private List<String> authors;

    @Embedded
    private BreakGlass breakGlass;

    /** For the persistence layer. */
    protected Publication() {}

    public Publication(UUID id, Audience audience, String author, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = PublicationState.DRAFT;
        this.audience = audience;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A null leaves that part as it is. Voids an approval. */
    public void change(List<ComponentChange> newComponents, Instant newNotBefore, String author, Instant now) {
        edited(author, now);
        if (newComponents != null) {
            components.clear();
            components.addAll(newComponents);
        }
        notBefore = newNotBefore == null ? notBefore : newNotBefore;
        retryAt = null;
    }

    /** Part of {@link #change}; a null leaves the parts as they are. */
    public void list(List<PartRef> newParts) {
        if (newParts != null) {
            parts.clear();
            parts.addAll(newParts);
        }
    }

    /** Part of {@link #change}; a null leaves the excuse as it is. */
    public void excuse(TranslationExcuse excuse) {
        translation = excuse == null ? translation : excuse;
    }

    /** Part of {@link #change}: a later answer to the same finding replaces the earlier. */
    public void answer(Collection<LintAnswer> answers) {
        Set<String> renewed = answers.stream().map(LintAnswer::finding).collect(Collectors.toSet());
        lintAnswers.removeIf(answer -> renewed.contains(answer.finding()));
        lintAnswers.addAll(answers);
    }

    /** Something that it gathers was written by somebody. Voids an approval. */
    public void edited(String author, Instant now) {
        requireIn("edit", PublicationState.DRAFT, PublicationState.SUBMITTED, PublicationState.APPROVED);
        authors = Authors.with(authors, author);
        if (state == PublicationState.DRAFT) {
            touch(now);
        } else {
            fallBack(VoidCause.EDIT, now);
        }
    }

    /** An investigation hold covers something in it. A draft stays a draft. */
    public void held(Instant now) {
        if (state == PublicationState.SUBMITTED || state == PublicationState.APPROVED) {
            fallBack(VoidCause.HOLD, now);
        }
    }

    /** @param contentHash SHA-256 of the canonical content, lower-case hex */
    public void submit(String contentHash, String by, Instant now) {
        requireIn("submit", PublicationState.DRAFT);
        state = PublicationState.SUBMITTED;
        hash = contentHash;
        submittedAt = now;
        submittedBy = by;
        rejectionReason = null;
        touch(now);
    }

    /**
     * @param shownHash of the content that the approver read
     * @param contentHash of the content as it is now
     * @param contributors everyone who wrote a part of what it gathers
     * @throws ProblemException 409 {@code approval-stale} or {@code illegal-transition}, 403 {@code same-person}
     */
    public void approve(
            String shownHash, String contentHash, String approver, Collection<String> contributors, Instant now) {
        if (!contentHash.equals(shownHash)) {
            throw stale(contentHash);
        }
        requireIn("approve", PublicationState.SUBMITTED);
        if (authors.contains(approver) || contributors.contains(approver) || approver.equals(submittedBy)) {
            throw ProblemException.of(StatusProblem.SAME_PERSON, "You wrote a part of this publication.")
                    .with("publicationId", id);
        }
        state = PublicationState.APPROVED;
        approvedAt = now;
        approvedBy = approver;
        approvedHash = contentHash;
        retryAt = null;
        touch(now);
    }

    public void reject(String reason, Instant now) {
        requireIn("reject", PublicationState.SUBMITTED, PublicationState.APPROVED);
        fallBack(VoidCause.REJECTION, now);
        rejectionReason = reason;
    }

    /**
     * @param contentHash of the content as it is now
     * @param newSequence of the release
     * @throws ProblemException 409 {@code approval-stale} when it is not the approved one, {@code illegal-transition}
     *     unless approved and due
     */
    public void release(String contentHash, String by, long newSequence, Instant now) {
        requireReleasable(contentHash, now);
        released(by, newSequence, now);
    }

    public void requireReleasable(String contentHash, Instant now) {
        requireIn("release", PublicationState.APPROVED);
        if (!contentHash.equals(approvedHash)) {
            throw stale(contentHash);
        }
        if (notBefore != null && now.isBefore(notBefore)) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "It is not to be released yet.")
                    .with("notBefore", notBefore);
        }
    }

    public void requireDraft(String act) {
        requireIn(act, PublicationState.DRAFT);
    }

    /**
     * Released by one person, without an approval; the caller has checked what it holds.
     *
     * @param reviewDueAt until when another person looks at it
     */
    public void breakGlass(String contentHash, String by, long newSequence, Instant reviewDueAt, Instant now) {
        requireDraft("break glass");
        hash = contentHash;
        breakGlass = new BreakGlass(now, reviewDueAt, null, null);
        released(by, newSequence, now);
    }

    /** @throws ProblemException 403 {@code same-person}, 409 unless a break-glass release waits for it */
    public void review(String by, Instant now) {
        if (breakGlass == null || breakGlass.reviewedAt() != null) {
            throw ProblemException.of(CommonProblem.ILLEGAL_TRANSITION, "No break-glass release waits for a review.")
                    .with("publicationId", id)
                    .with("state", state);
        }
        if (by.equals(releasedBy)) {
            throw ProblemException.of(StatusProblem.SAME_PERSON, "You released it; another person reviews it.")
                    .with("publicationId", id);
        }
        breakGlass = new BreakGlass(breakGlass.at(), breakGlass.reviewDueAt(), now, by);
        touch(now);
    }

    /** What it released can be corrected or taken back. */
    public void requireCorrectable() {
        requireIn("correct", PublicationState.RELEASED, PublicationState.CORRECTED);
    }

    public void corrected(Instant now) {
        requireCorrectable();
        state = PublicationState.CORRECTED;
        correctedAt = now;
        touch(now);
    }

    public void retracted(Instant now) {
        requireCorrectable();
        state = PublicationState.RETRACTED;
        correctedAt = now;
        touch(now);
    }

    /** The language that was to follow is there. */
    public void translated(Instant now) {
        requireCorrectable();
        translatedAt = now;
        touch(now);
    }

    /** The scheduler could not release it; it looks again at that time. */
    public void retryAt(Instant time) {
        retryAt = time;
    }

    /** Staff were told that a review or a translation is late. */
    public void alarmed(Instant now) {
        alarmedAt = now;
    }

    private void released(String by, long newSequence, Instant now) {
        state = PublicationState.RELEASED;
        sequence = newSequence;
        releasedAt = now;
        releasedBy = by;
        touch(now);
    }

    private void fallBack(VoidCause cause, Instant now) {
        state = PublicationState.DRAFT;
        voidedAt = now;
        voidCause = cause;
        hash = null;
        approvedAt = null;
        approvedBy = null;
        approvedHash = null;
        touch(now);
    }

    private ProblemException stale(String contentHash) {
        return ProblemException.of(StatusProblem.APPROVAL_STALE, "Read the publication again before you approve it.")
                .with("publicationId", id)
                .with("hash", contentHash);
    }

    private void requireIn(String act, PublicationState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "A publication that is " + state + " does not allow to " + act + ".")
                    .with("publicationId", id)
                    .with("state", state);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    public Set<LintAnswer> lintAnswers() {
        return Set.copyOf(lintAnswers);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PublicationState state() {
        return state;
    }

    public Audience audience() {
        return audience;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public List<ComponentChange> components() {
        return List.copyOf(components);
    }

    public List<PartRef> parts() {
        return List.copyOf(parts);
    }

    public TranslationExcuse translation() {
        return translation;
    }

    public List<String> authors() {
        return authors;
    }

    public BreakGlass breakGlass() {
        return breakGlass;
    }
}
