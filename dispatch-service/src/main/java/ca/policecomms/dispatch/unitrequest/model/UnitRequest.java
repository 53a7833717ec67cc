package ca.policecomms.dispatch.unitrequest.model;

import ca.policecomms.dispatch.record.model.Fact;
import ca.policecomms.dispatch.record.model.FactType;
import ca.policecomms.dispatch.record.model.Stamp;
import ca.policecomms.dispatch.record.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a unit asked for, and how long it took: backup, a supervisor, a tow truck, an interpreter. */
@Entity
@Table(name = "unit_request")
public class UnitRequest implements Subject {
    @Id
    private UUID id;

    private long version;

    @Column(name = "fact_count")
    private long factCount;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "call_id")
    private UUID callId;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private String language;
    private String detail;
    private String supplier;

    /** Codes of those who said no, or did not answer. */
    private List<String> refused = new ArrayList<>();

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "reason_code")
    private String reasonCode;

    /** For the persistence layer. */
    protected UnitRequest() {}

    /**
     * @param callId that it is for, null for none
     * @param language ISO 639-1, of an interpreter; null otherwise
     */
    public UnitRequest(
            UUID id, UUID unitId, UUID callId, RequestKind kind, String language, String detail, Stamp stamp) {
        this.id = id;
        this.version = 1;
        this.unitId = unitId;
        this.callId = callId;
        this.kind = kind;
        this.language = language;
        this.detail = detail;
        this.state = RequestState.ASKED;
        this.requestedAt = at(stamp);
    }

    public Fact made() {
        return fact(FactType.UNIT_REQUEST_MADE).privately("language", language).privately("detail", detail);
    }

    /** The supplier whose turn it is; null when there is none left, or none is needed. */
    public void ask(String code, Stamp stamp) {
        supplier = code;
        if (code == null && kind.supplied()) {
            state = RequestState.UNMET;
            endedAt = at(stamp);
        }
    }

    /** @param reason code, null where none is asked for */
    public Fact act(RequestAct act, String reason, Stamp stamp) {
        act.require(state);
        state = act.target();
        reasonCode = reason;
        version++;
        switch (act) {
            case ACCEPT -> acceptedAt = acceptedAt == null ? at(stamp) : acceptedAt;
            case ARRIVE -> arrivedAt = at(stamp);
            case REFUSE -> refuse();
            case CANCEL -> {}
        }
        endedAt = state.isEnded() ? at(stamp) : null;
        return fact(FactType.UNIT_REQUEST_CHANGED).privately("act", act.name());
    }

    private void refuse() {
        if (supplier != null) {
            refused.add(supplier);
        }
        supplier = null;
    }

    /** As it is now, after {@link #ask}. */
    public Fact asked() {
        return fact(FactType.UNIT_REQUEST_CHANGED).privately("act", "ASK");
    }

    private Fact fact(FactType type) {
        return Fact.of(type)
                .privately("requestId", id)
                .privately("unitId", unitId)
                .privately("callId", callId)
                .privately("kind", kind)
                .privately("state", state)
                .privately("supplier", supplier)
                .privately("reasonCode", reasonCode);
    }

    private static Instant at(Stamp stamp) {
        return stamp.occurredAt() == null ? stamp.recordedAt() : stamp.occurredAt();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String kind() {
        return "unit-request";
    }

    @Override
    public long nextFact() {
        return ++factCount;
    }

    public long version() {
        return version;
    }

    public UUID unitId() {
        return unitId;
    }

    public UUID callId() {
        return callId;
    }

    public RequestKind what() {
        return kind;
    }

    public RequestState state() {
        return state;
    }

    public String language() {
        return language;
    }

    public String detail() {
        return detail;
    }

    public String supplier() {
        return supplier;
    }

    public List<String> refused() {
        return List.copyOf(refused);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String reasonCode() {
        return reasonCode;
    }
}
