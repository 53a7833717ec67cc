package ca.policecomms.status.snapshot.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as there is something to show, the fallback too: the page needs no database, Kafka or sign-in. */
@Readiness
@ApplicationScoped
class SnapshotReady implements HealthCheck {

    private final VertxPublicSite site;

    SnapshotReady(VertxPublicSite site) {
        this.site = site;
    }

    @Override
    public HealthCheckResponse call() {
        var version = site.version();
        return HealthCheckResponse.named("public pages")
                .up()
                .withData("release", version == null ? "none" : version.term() + "." + version.sequence())
                .withData("freshness", site.freshness())
                .build();
    }
}
