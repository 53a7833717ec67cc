package ca.policecomms.status.restoration.model;

import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.status.StatusProblem;
import ca.policecomms.status.publication.model.Part;
import ca.policecomms.status.publication.model.PartKind;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A system that is being restored after an incident. It works for the public again through a security gate only; the
 * database bars any other way too.
 */
@Entity
@Table(name = "restoration_item")
public class RestorationItem extends RestorationStamps implements Part {

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private RestorationState state;

    @Column(name = "incident_id")
    private UUID incidentId;

    @Column(name = "component_id")
    private UUID componentId;

    private Integer rank;
    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_state")
    private EndState endState;

    private Instant estimate;

    @Column(name = "no_estimate")
    private boolean noEstimate;

    @ElementCollection
    @CollectionTable(name = "restoration_gate_line", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<GateLine> checklist = new ArrayList<>();

    @Embedded
    private Partner partner;

    @Column(name = "gate_at")
    private Instant gateAt;

    @Column(name = "gate_by")
    private String gateBy;

    private String reason;

    @Column(name = "carry_reason")
    private String carryReason;

    private String outcome;
    private List<String> authors;

    /** For the persistence layer. */
    protected RestorationItem() {}

    public RestorationItem(
            UUID id, UUID incidentId, UUID componentId, RestorationPlan plan, String author, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = RestorationState.QUEUED;
        this.incidentId = incidentId;
        this.componentId = componentId;
        this.authors = List.of(author);
        this.createdAt = now;
        this.updatedAt = now;
        apply(plan);
    }

    public void plan(RestorationPlan plan, String author, Instant now) {
        require(state != RestorationState.RETIRED, "change");
        apply(plan);
        wrote(author, now);
    }

    private void apply(RestorationPlan plan) {
        owner = plan.owner() == null ? owner : plan.owner();
        endState = plan.endState() == null ? endState : plan.endState();
        if (plan.estimate() != null) {
            estimate = plan.estimate();
            noEstimate = false;
        }
        if (Boolean.TRUE.equals(plan.noEstimate())) {
            estimate = null;
            noEstimate = true;
        }
    }

    /** For leadership, by an approver; unique among the items of the incident. */
    public void rank(int newRank, Instant now) {
        require(state != RestorationState.RETIRED, "rank");
        rank = newRank;
        touch(now);
    }

    /** The incident may be resolved without it. */
    public void carryOver(String why, Instant now) {
        require(!done(), "carry over");
        carryReason = why;
        touch(now);
    }

    public void prepare(String author, Instant now) {
        require(state == RestorationState.QUEUED && rank != null && owner != null, "prepare without rank and owner");
        to(RestorationState.PREPARING, author, now);
        preparingAt = now;
    }

    /** The isolated build is done; its owner says so. */
    public void restored(String by, Instant now) {
        require(state == RestorationState.PREPARING, "be restored");
        if (!by.equals(owner)) {
            throw ProblemException.of(CommonProblem.ROLE_FORBIDDEN, "Its owner says that it is restored.")
                    .with("restorationItemId", id);
        }
        to(RestorationState.RESTORED, by, now);
        restoredAt = now;
    }

    /** @param lines of the security checklist */
    public void validate(List<String> lines, String author, Instant now) {
        require(state == RestorationState.RESTORED, "validate");
        if (lines == null || lines.isEmpty()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Choose the checklist.")
                    .violation("checklist", "must not be empty");
        }
        checklist.clear();
        lines.forEach(line -> checklist.add(GateLine.open(line)));
        to(RestorationState.VALIDATING, author, now);
        validatingAt = now;
    }

    /**
     * One line of the gate is cleared; with the last one the gate is.
     *
     * @throws ProblemException 403 {@code same-person} for the owner
     */
    public void clear(String line, String evidence, String approver, Instant now) {
        require(state == RestorationState.VALIDATING, "clear a line");
        if (approver.equals(owner)) {
            throw ProblemException.of(StatusProblem.SAME_PERSON, "The owner does not clear the own system.")
                    .with("restorationItemId", id);
        }
        int index = checklist.stream().map(GateLine::line).toList().indexOf(line);
        if (index < 0) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "The checklist has no such line.")
                    .violation("line", "must be a line of the checklist");
        }
        checklist.set(index, new GateLine(line, evidence, approver, now));
        if (checklist.stream().allMatch(GateLine::cleared)) {
            state = RestorationState.CLEARED;
            gateAt = now;
            gateBy = approver;
        }
        touch(now);
    }

    /** The checklist failed. */
    public void fail(String why, Instant now) {
        require(state == RestorationState.VALIDATING, "fail");
        back(why, now);
    }

    public void waitFor(Partner newPartner, String author, Instant now) {
        require(state == RestorationState.CLEARED, "wait for a partner");
        partner = newPartner;
        to(RestorationState.WAITING_PARTNER, author, now);
        waitingSince = now;
    }

    /** @param newOutcome what was restored, for staff */
    public void live(String newOutcome, boolean partnerConfirmed, String author, Instant now) {
        boolean cleared = state == RestorationState.CLEARED || state == RestorationState.WAITING_PARTNER;
        if (!cleared || gateAt == null) {
            throw ProblemException.of(
                            state == RestorationState.LIVE || state == RestorationState.RETIRED
                                    ? CommonProblem.ILLEGAL_TRANSITION
                                    : StatusProblem.GATE_NOT_CLEARED,
                            "It goes live through the security gate only.")
                    .with("restorationItemId", id)
                    .with("state", state);
        }
        if (state == RestorationState.WAITING_PARTNER) {
            require(partnerConfirmed, "go live before the partner confirms");
            partner = new Partner(partner.name(), partner.cleared(), now);
        }
        to(RestorationState.LIVE, author, now);
        outcome = newOutcome;
        liveAt = now;
    }

    /** It broke again: the gate is void. */
    public void regress(String why, Instant now) {
        require(state == RestorationState.LIVE, "regress");
        back(why, now);
        reopenedAt = now;
    }

    /** It does not come back: the alternate is for good. */
    public void retire(String why, Instant now) {
        require(state != RestorationState.RETIRED, "retire");
        state = RestorationState.RETIRED;
        reason = why;
        retiredAt = now;
        touch(now);
    }

    private void back(String why, Instant now) {
        state = RestorationState.PREPARING;
        reason = why;
        gateAt = null;
        gateBy = null;
        checklist.clear();
        preparingAt = now;
        touch(now);
    }

    public boolean done() {
        return state == RestorationState.LIVE || state == RestorationState.RETIRED;
    }

    @Override
    public PartKind kind() {
        return PartKind.RESTORATION;
    }

    @Override
    public Set<UUID> subjects() {
        return Set.of(id, incidentId, componentId);
    }

    @Override
    public Map<String, Object> content() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("incidentId", incidentId.toString());
        map.put("componentId", componentId.toString());
        map.put("rank", rank == null ? null : (long) rank);
        map.put("state", state.toString());
        map.put("endState", endState == null ? null : endState.toString());
        map.put("estimate", estimate == null ? null : estimate.toString());
        map.put("noEstimate", noEstimate);
        map.put("partner", publicPartner());
        return map;
    }

    /** Null unless it waits for a partner that may be named. */
    public String publicPartner() {
        boolean shown = state == RestorationState.WAITING_PARTNER && partner != null && partner.cleared();
        return shown ? partner.name() : null;
    }

    @Override
    public void requireReleasable() {
        require(rank != null && (noEstimate || estimate != null || done()), "be shown without rank and estimate");
    }

    public void release(Instant now) {
        releasedAt = now;
        authors = List.of();
        touch(now);
    }

    private void to(RestorationState next, String author, Instant now) {
        state = next;
        wrote(author, now);
    }

    private void wrote(String author, Instant now) {
        authors = Authors.with(authors, author);
        touch(now);
    }

    private void require(boolean allowed, String act) {
        if (!allowed) {
            throw ProblemException.of(
                            CommonProblem.ILLEGAL_TRANSITION,
                            "An item that is " + state + " does not allow to " + act + ".")
                    .with("restorationItemId", id)
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

    public RestorationState state() {
        return state;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public UUID componentId() {
        return componentId;
    }

    public Integer rank() {
        return rank;
    }

    public String owner() {
        return owner;
    }

    public EndState endState() {
        return endState;
    }

    public Instant estimate() {
        return estimate;
    }

    public boolean noEstimate() {
        return noEstimate;
    }

    public List<GateLine> checklist() {
        return List.copyOf(checklist);
    }

    public Partner partner() {
        return partner;
    }

    public Instant gateAt() {
        return gateAt;
    }

    public String gateBy() {
        return gateBy;
    }

    public String reason() {
        return reason;
    }

    public String carryReason() {
        return carryReason;
    }

    public String outcome() {
        return outcome;
    }

    public List<String> authors() {
        return authors;
    }
}
