package ca.policecomms.status.snapshot.adapter.http;

import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.AudienceAccess;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.PublicSite;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Snapshot;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.EnumMap;
import java.util.Map;

/**
 * Answers from memory, on the event loop and before any filter, token check or JAX-RS, whatever else has failed. Most
 * readers never come here: {@link PageServer} has answered them.
 */
@ApplicationScoped
class VertxPublicSite implements PublicSite {

    private final AudienceAccess access;
    private final SealAnswers seals;
    private final String ancestors;

    private volatile Map<Audience, Site> sites = Map.of();

    VertxPublicSite(AudienceAccess access, SealAnswers seals, StatusConfig config) {
        this.access = access;
        this.seals = seals;
        this.ancestors = String.join(" ", config.embedAncestors());
    }

    /** {@code Integer.MIN_VALUE} puts it before the filters of the framework. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    void listens(@ObservesAsync HttpServerStart event, HttpServer server) {
        StatusService.applicationListens(server.getPort());
    }

    @Override
    public synchronized void showFallback(Snapshot fallback) {
        put(Audience.PUBLIC, Site.of(fallback, null, Freshness.stale(null), null, ancestors));
    }

    @Override
    public synchronized void show(SealedSnapshot sealed, Freshness freshness) {
        Audience audience = sealed.audience();
        put(audience, Site.of(sealed.snapshot(), sealed, freshness, sites.get(audience), ancestors));
    }

    @Override
    public synchronized void confirm(Audience audience, Freshness freshness, Heartbeat latest) {
        put(audience, sites.get(audience).confirmed(freshness, latest));
    }

    private void put(Audience audience, Site site) {
        Map<Audience, Site> next = new EnumMap<>(Audience.class);
        next.putAll(sites);
        next.put(audience, site);
        sites = next;
        if (audience == Audience.PUBLIC) {
            Showing.show(site);
        }
    }

    /** Null until the first snapshot is shown, and then while only the fallback is. */
    Version version() {
        Site site = sites.get(Audience.PUBLIC);
        return site == null ? null : site.snapshot().version();
    }

    String freshness() {
        Site site = sites.get(Audience.PUBLIC);
        return site == null ? Freshness.stale(null).word() : site.freshness().word();
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        Map<Audience, Site> now = sites;
        Site site = now.get(Audience.PUBLIC);
        Site.Ready answer = site.answers().get(path);
        if (answer != null && request.method() == HttpMethod.GET) {
            Sending.send(request, answer.when(site.fresh()), site, true);
        } else if (answer == null && !PublicPaths.isPublic(path)) {
            context.next();
        } else {
            rare(request, path, now);
        }
    }

    /** Everything but reading a public page that exists. */
    private void rare(HttpServerRequest request, String path, Map<Audience, Site> now) {
        HttpServerResponse response = request.response();
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (PublicPaths.isClosed(path) || (!reading && request.method() != HttpMethod.OPTIONS)) {
            response.setStatusCode(405);
            response.putHeader(HttpHeaders.ALLOW, PublicPaths.isClosed(path) ? "" : "GET, HEAD, OPTIONS");
            response.end();
        } else if (!reading) {
            Sending.preflight(response);
        } else {
            read(request, path, PublicPaths.audience(path), now);
        }
    }

    private void read(HttpServerRequest request, String path, Audience audience, Map<Audience, Site> now) {
        boolean open = audience == Audience.PUBLIC;
        if (!open && !access.admits(audience, request.getHeader(HttpHeaders.AUTHORIZATION))) {
            Sending.refuse(request.response(), audience);
            return;
        }
        Site site = now.get(audience);
        String cache = open ? Sending.PUBLIC_CACHE : Sending.PRIVATE_CACHE;
        Site.Ready answer = site == null ? null : site.answers().get(path);
        if (answer != null) {
            Sending.send(request, answer.when(site.fresh()), site, true);
        } else if (site == null || (site.knowsNothing() && PublicPaths.isData(path))) {
            // Nothing is known: an empty answer would be read as "all is well".
            Sending.unknown(request.response());
        } else if (!seals.answer(request, path, site, cache)) {
            Sending.send(request, site.notFound().when(site.fresh()), site, false);
        }
    }
}
