package ca.policecomms.status.snapshot.adapter.rendering;

import ca.policecomms.commons.profile.AgencyProfile;
import ca.policecomms.status.page.adapter.rendering.PageRenderer;
import ca.policecomms.status.page.adapter.rendering.PageSettings;
import ca.policecomms.status.page.adapter.rendering.PublicContact;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.snapshot.model.Body;
import ca.policecomms.status.snapshot.model.Freshness;
import ca.policecomms.status.snapshot.model.Renderer;
import ca.policecomms.status.snapshot.model.Snapshot;
import ca.policecomms.status.statuspage.adapter.rendering.PageIdentity;
import ca.policecomms.status.statuspage.adapter.rendering.StatuspageRenderer;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.PublicCode;
import java.util.HashMap;
import java.util.Map;

/** Pages and API of one agency, all from the same state. */
public final class SiteRenderer implements Renderer {

    private final PageRenderer pages;
    private final StatuspageRenderer statuspage;

    /** @param url origin under which the public reaches the pages, without a final slash */
    public SiteRenderer(AgencyProfile profile, String url) {
        Bilingual name = new Bilingual(profile.name().en(), profile.name().fr());
        AgencyProfile.Contact contact = profile.contact();
        this.pages = new PageRenderer(new PageSettings(
                url,
                profile.zone(),
                new PublicContact(
                        name,
                        contact.address(),
                        contact.telephone(),
                        contact.tty(),
                        contact.faxes() == null ? Map.of() : contact.faxes(),
                        contact.emergency(),
                        contact.website())));
        this.statuspage = new StatuspageRenderer(
                new PageIdentity(PublicCode.derivedFrom(profile.key() + "/page"), name, url, profile.zone()));
    }

    @Override
    public Snapshot render(ReleasedState state, Freshness freshness) {
        Map<String, Body> bodies = new HashMap<>(pages.render(state, freshness));
        bodies.putAll(statuspage.render(state));
        return new Snapshot(state.version(), bodies, pages.notFound());
    }

    @Override
    public Snapshot fallback() {
        return new Snapshot(null, pages.fallback(), pages.notFound());
    }
}
