package ca.policecomms.dispatch.warrant.model;

import ca.policecomms.dispatch.records.model.HitWarrant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where the warrant may be executed, as it is kept; see {@link HitWarrant.Limit}. */
@Embeddable
record GeographicLimit(
        @Enumerated(EnumType.STRING) @Column(name = "limit_scope")
        HitWarrant.Scope scope,

        @Column(name = "limit_province") String province,
        @Column(name = "limit_place") String place,
        @Column(name = "limit_radius_km") Integer radiusKm) {

    static GeographicLimit of(HitWarrant.Limit limit) {
        return new GeographicLimit(limit.scope(), limit.province(), limit.place(), limit.radiusKm());
    }

    HitWarrant.Limit toLimit() {
        return new HitWarrant.Limit(scope, province, place, radiusKm);
    }
}
