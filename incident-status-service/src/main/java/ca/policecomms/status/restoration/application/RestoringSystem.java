package ca.policecomms.status.restoration.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.Role;
import ca.policecomms.status.restoration.model.Partner;
import ca.policecomms.status.restoration.model.RestorationItem;
import ca.policecomms.status.restoration.model.RestorationState;
import ca.policecomms.status.wording.model.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Moves a system over the restoration board, through the security gate. */
@ApplicationScoped
public class RestoringSystem {

    /**
     * @param reason for failing, regressing and retiring
     * @param checklist lines to validate
     * @param partner whose link it waits for
     * @param partnerConfirmed it has come
     */
    public record Step(
            RestorationState to,
            String reason,
            List<String> checklist,
            String partner,
            boolean partnerCleared,
            boolean partnerConfirmed,
            String outcome) {}

    private final KeepingBoard board;
    private final DraftingReturn drafting;
    private final Audit audit;
    private final Clock clock;

    RestoringSystem(KeepingBoard board, DraftingReturn drafting, Audit audit, Clock clock) {
        this.board = board;
        this.drafting = drafting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param approver the caller may decide for leadership; else only an editor's steps are open */
    @Transactional
    public RestorationItem move(UUID id, long version, Step step, String by, boolean editor, boolean approver) {
        RestorationItem item = board.edit(id, version, by);
        Instant now = Moments.now(clock);
        switch (step.to()) {
            case PREPARING -> prepare(item, step, by, editor, approver, now);
            case RESTORED -> {
                requireRole(editor, Role.EDITOR);
                item.restored(by, now);
            }
            case VALIDATING -> {
                requireRole(editor, Role.EDITOR);
                item.validate(step.checklist(), by, now);
            }
            case WAITING_PARTNER -> {
                requireRole(editor, Role.EDITOR);
                item.waitFor(new Partner(required("partner", step.partner()), step.partnerCleared(), null), by, now);
            }
            case LIVE -> {
                requireRole(editor, Role.EDITOR);
                item.live(step.outcome(), step.partnerConfirmed(), by, now);
                drafting.draft(item, by, now);
            }
            case RETIRED -> {
                requireRole(approver, Role.APPROVER);
                item.retire(required("reason", step.reason()), now);
            }
            case QUEUED, CLEARED ->
                throw ProblemException.of(
                                CommonProblem.ILLEGAL_TRANSITION,
                                "Nothing leads there; the gate is cleared line by line.")
                        .with("restorationItemId", id)
                        .with("state", item.state());
        }
        audit.did(
                "restoration.moved", "restoration/" + id, Map.of("to", step.to().toString()));
        return item;
    }

    /** Clears one line of the security gate. */
    @Transactional
    public RestorationItem clear(UUID id, long version, String line, String evidence, String approver) {
        RestorationItem item = board.edit(id, version, approver);
        item.clear(line, evidence, approver, Moments.now(clock));
        audit.did(
                "restoration.gate-line-cleared",
                "restoration/" + id,
                Map.of("state", item.state().toString()));
        return item;
    }

    private static void prepare(
            RestorationItem item, Step step, String by, boolean editor, boolean approver, Instant now) {
        switch (item.state()) {
            case VALIDATING -> {
                requireRole(approver, Role.APPROVER);
                item.fail(required("reason", step.reason()), now);
            }
            case LIVE -> {
                requireRole(approver, Role.APPROVER);
                item.regress(required("reason", step.reason()), now);
            }
            default -> {
                requireRole(editor, Role.EDITOR);
                item.prepare(by, now);
            }
        }
    }

    private static void requireRole(boolean has, String role) {
        if (!has) {
            throw ProblemException.of(CommonProblem.ROLE_FORBIDDEN, "This step needs another role.")
                    .with("roles", Set.of(role));
        }
    }

    private static String required(String field, String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "This step needs more.")
                    .violation(field, "must not be blank");
        }
        return value;
    }
}
