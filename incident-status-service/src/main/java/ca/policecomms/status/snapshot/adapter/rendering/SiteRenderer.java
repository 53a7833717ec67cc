package ca.policecomms.status.snapshot.adapter.rendering;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.StatusConfig;
import ca.policecomms.status.page.adapter.rendering.PageRenderer;
import ca.policecomms.status.page.adapter.rendering.PageSettings;
import ca.policecomms.status.page.adapter.rendering.PublicContact;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.ChainLink;
import ca.policecomms.status.snapshot.model.Pages;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.statuspage.adapter.rendering.PageIdentity;
import ca.policecomms.status.statuspage.adapter.rendering.StatuspageRenderer;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.PublicCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages and API of one agency, all from the same state. */
@Singleton
public final class SiteRenderer implements Renderer {

    private final PageRenderer pages;
    private final StatuspageRenderer statuspage;
    private final ZoneId zone;

    @Inject
    SiteRenderer(AgencyProfile profile, StatusConfig config) {
        this(
                profile,
                config.publicUrl().toString(),
                config.subscribeUrl(),
                config.securityContact().map(Object::toString).orElse(null));
    }

    /**
     * @param url origin under which the public reaches the pages, without a final slash
     * @param securityContact null for the agency's telephone
     */
    public SiteRenderer(AgencyProfile profile, String url, String subscribe, String securityContact) {
        Bilingual name = new Bilingual(profile.name().en(), profile.name().fr());
        AgencyProfile.Contact contact = profile.contact();
        this.zone = profile.zone();
        this.pages = new PageRenderer(new PageSettings(
                url,
                zone,
                new PublicContact(
                        name,
                        contact.address(),
                        contact.telephone(),
                        contact.tty(),
                        contact.faxes() == null ? Map.of() : contact.faxes(),
                        contact.emergency(),
                        contact.website()),
                subscribe,
                securityContact == null ? "tel:+1-" + contact.telephone() : securityContact));
        this.statuspage = new StatuspageRenderer(
                new PageIdentity(PublicCode.derivedFrom(profile.key() + "/page"), name, url, zone));
    }

    @Override
    public String fingerprint(Instant now) {
        return now.atZone(zone).toLocalDate().toString();
    }

    @Override
    public Pages render(ReleasedState state, Audience audience, Instant now, List<ChainLink> earlier) {
        Map<String, Rendered> at = new HashMap<>(pages.render(state, audience, now, earlier));
        if (audience == Audience.PUBLIC) {
            at.putAll(statuspage.render(state));
        }
        return new Pages(at, pages.notFound());
    }

    @Override
    public Pages fallback() {
        return new Pages(pages.fallback(), pages.notFound());
    }
}
