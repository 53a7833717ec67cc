package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.page.adapter.rendering.Views.Group;
import ca.policecomms.status.page.adapter.rendering.Views.Incident;
import ca.policecomms.status.page.adapter.rendering.Views.Meanwhile;
import ca.policecomms.status.page.adapter.rendering.Views.Page;
import ca.policecomms.status.page.adapter.rendering.Views.Row;
import ca.policecomms.status.page.adapter.rendering.Views.Update;
import ca.policecomms.status.page.adapter.rendering.Views.Window;
import ca.policecomms.status.wording.model.Language;
import java.util.Locale;

/** The page as plain text of at most 80 columns: fit for a fax and for reading aloud. */
final class TextPage {

    private final PublicContact contact;
    private final Texts texts;
    private final Language language;
    private final Columns out = new Columns();

    private TextPage(PublicContact contact, Language language) {
        this.contact = contact;
        this.language = language;
        this.texts = Texts.in(language);
    }

    /** @param stale what to say when nobody confirms it, else null */
    static String of(Page page, PublicContact contact, Language language, String stale) {
        return new TextPage(contact, language).page(page, stale);
    }

    /** The same for a page that has nothing to show, such as the fallback. */
    static String notice(String name, PublicContact contact, Language language) {
        TextPage page = new TextPage(contact, language);
        page.heading(contact.agency().in(language) + " - " + page.texts.get(name + "Title"));
        page.out.line(page.texts.get(name + "Body"));
        page.contact();
        return page.out.toString();
    }

    private String page(Page page, String stale) {
        heading(contact.agency().in(language) + " - " + texts.get("title"));
        out.line(page.asOf());
        if (stale != null) {
            out.blank().line(texts.get("staleTitle") + ". " + stale);
        }
        group(page.emergency());
        out.line(texts.get("call", contact.emergency()));
        section(texts.get("overall"));
        out.line(page.overall().words() + ".");
        if (page.setBy() != null) {
            out.line(page.setBy());
        }
        if (!page.open().isEmpty()) {
            section(texts.get("now"));
            page.open().forEach(this::incident);
        }
        if (!page.windows().isEmpty()) {
            section(texts.get("maintenance"));
            page.windows().forEach(this::window);
        }
        page.groups().forEach(this::group);
        section(texts.get("scamTitle"));
        out.line(texts.get("scamNever")).line(texts.get("scamPressure"));
        out.line(texts.get("scamVerify", contact.telephone()));
        contact();
        return out.toString();
    }

    private void incident(Incident incident) {
        out.line(incident.title() + " (" + incident.number() + ")");
        out.line(incident.phase() + ". " + incident.impact() + ". " + incident.next());
        for (Update update : incident.updates()) {
            out.blank().line(update.time() + " - " + update.phase()).indented(update.body());
            update.changes().forEach(out::indented);
        }
        out.blank();
    }

    private void group(Group group) {
        section(group.name());
        for (Row row : group.rows()) {
            String since = row.since() == null ? "" : ", " + row.since();
            out.line(row.name() + ": " + row.mark().words() + since);
            for (Meanwhile meanwhile : row.meanwhile()) {
                out.indented(texts.get("meanwhile") + ": " + meanwhile.wording());
                meanwhile.staff().forEach(fact -> out.indented(fact.label() + " " + fact.text()));
            }
        }
    }

    private void window(Window window) {
        out.line(window.title() + " (" + window.number() + ")");
        out.line(window.stage() + ": " + window.from() + " - " + window.until());
        if (window.components() != null) {
            out.indented(window.components());
        }
        out.blank();
    }

    private void contact() {
        ContactView view = ContactView.of(contact, language);
        section(view.agency());
        out.line(view.call()).line(view.address());
        view.lines().forEach(line -> out.line(line.label() + ": " + line.text()));
    }

    private void heading(String text) {
        out.line(text.toUpperCase(language.locale())).line("=".repeat(Math.min(text.length(), Columns.WIDTH)));
    }

    private void section(String text) {
        out.blank().line(text.toUpperCase(Locale.CANADA)).line("-".repeat(Math.min(text.length(), Columns.WIDTH)));
    }
}
