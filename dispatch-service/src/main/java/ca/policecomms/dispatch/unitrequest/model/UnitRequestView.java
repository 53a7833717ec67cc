package ca.policecomms.dispatch.unitrequest.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A request of a unit as its readers see it. */
public record UnitRequestView(
        UUID id,
        UUID unitId,
        UUID callId,
        long version,
        RequestKind kind,
        RequestState state,
        List<String> allowedActs,
        String language,
        String detail,
        String supplier,
        List<String> refused,
        Instant requestedAt,
        Instant acceptedAt,
        Instant arrivedAt,
        Instant endedAt,
        String reasonCode) {

    public static UnitRequestView of(UnitRequest request) {
        return new UnitRequestView(
                request.id(),
                request.unitId(),
                request.callId(),
                request.version(),
                request.what(),
                request.state(),
                RequestAct.allowed(request.state()),
                request.language(),
                request.detail(),
                request.supplier(),
                request.refused(),
                request.requestedAt(),
                request.acceptedAt(),
                request.arrivedAt(),
                request.endedAt(),
                request.reasonCode());
    }
}
