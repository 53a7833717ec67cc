package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.page.adapter.rendering.Views.Link;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;

/**
 * What a page has around its content.
 *
 * @param audience null for the public
 * @param root path below which the pages of this audience and language are, with a final slash
 * @param otherPath of this page in the other language
 * @param indexed whether search engines may show it: the public's pages
 * @param stale place of the notice that it may be out of date
 * @param days the shape of ninety good days
 * @param announcement JSON-LD, or empty
 */
record Frame(
        String language,
        String otherLanguage,
        String locale,
        String otherLocale,
        String agency,
        String audience,
        String title,
        String heading,
        String description,
        String root,
        String otherPath,
        String url,
        String otherUrl,
        String statusUrl,
        boolean indexed,
        List<Link> nav,
        ContactView contact,
        Map<String, String> t,
        String subscribe,
        RawString css,
        RawString stale,
        RawString days,
        RawString announcement) {}
