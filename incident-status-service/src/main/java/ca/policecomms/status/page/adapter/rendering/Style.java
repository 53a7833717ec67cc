package ca.policecomms.status.page.adapter.rendering;

import io.quarkus.qute.RawString;

/** The style sheets, which every page carries inside it. */
final class Style {

    /** For the templates, which would escape it otherwise. */
    static final RawString PAGE = new RawString(Files.text("style.css").replace("\n", ""));

    static final RawString EMBED = new RawString(Files.text("embed.css").replace("\n", ""));

    private Style() {}
}
