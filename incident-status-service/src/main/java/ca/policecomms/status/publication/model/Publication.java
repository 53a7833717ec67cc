package ca.policecomms.status.publication.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.wording.model.Authors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All that is released together. Written by some, approved by somebody who wrote no part of it, and bound to the SHA-256
 * of the content that was approved: any edit makes it a draft again.
 */
@Entity
@Table(name = "publication")
public class Publication {

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

    private List<String> authors;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    private String hash;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_hash")
    private String approvedHash;

    @Column(name = "voided_at")
    private Instant voidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "void_cause")
    private VoidCause voidCause;

    @Column(name = "rejection_reason")
    private String rejectionReason;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Column(name = "released_by")
    private String releasedBy;

    private Long sequence;

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
        state = PublicationState.RELEASED;
        sequence = newSequence;
        releasedAt = now;
        releasedBy = by;
        touch(now);
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

    public List<String> authors() {
        return authors;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public String approvedHash() {
        return approvedHash;
    }

    public Instant voidedAt() {
        return voidedAt;
    }

    public VoidCause voidCause() {
        return voidCause;
    }

    public String rejectionReason() {
        return rejectionReason;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public Long sequence() {
        return sequence;
    }
}
