package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.wording.model.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 of the same entries. An id is the address of what it tells about and never
 * changes; {@code updated} moves with each release about it.
 */
record Feeds(PublicContact contact, Language language, String title, String description, String page, String self) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param html of all updates, newest first */
    record Entry(String url, String title, String html, Instant published, Instant updated) {}

    String atom(List<Entry> entries) {
        return xml("atom_1.0", ".atom", entries);
    }

    String rss(List<Entry> entries) {
        return xml("rss_2.0", ".rss", entries);
    }

    private String xml(String type, String ending, List<Entry> entries) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setUri(self);
        feed.setTitle(title);
        feed.setDescription(description);
        feed.setLanguage(language.locale().toLanguageTag());
        feed.setLink(page);
        feed.setAuthor(contact.agency().in(language));
        if (type.startsWith("atom")) {
            feed.setLinks(List.of(link(page, "alternate", "text/html"), link(self + ending, "self", null)));
        }
        feed.setPublishedDate(Date.from(
                entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH)));
        feed.setEntries(entries.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed of texts can always be written", e);
        }
    }

    private static SyndLinkImpl link(String href, String rel, String type) {
        SyndLinkImpl link = new SyndLinkImpl();
        link.setHref(href);
        link.setRel(rel);
        link.setType(type);
        return link;
    }

    private SyndEntry entry(Entry entry) {
        SyndContent content = new SyndContentImpl();
        content.setType("text/html");
        content.setValue(Xml.clean(entry.html()));
        SyndEntry result = new SyndEntryImpl();
        result.setUri(entry.url());
        result.setLink(entry.url());
        result.setTitle(Xml.clean(entry.title()));
        result.setAuthor(contact.agency().in(language));
        result.setPublishedDate(Date.from(entry.published()));
        result.setUpdatedDate(Date.from(entry.updated()));
        result.setDescription(content);
        return result;
    }

    String json(List<Entry> entries) {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        feed.put("home_page_url", page);
        feed.put("feed_url", self + ".json");
        feed.put("description", description);
        feed.put("language", language.locale().toLanguageTag());
        feed.put("authors", List.of(Map.of("name", contact.agency().in(language))));
        feed.put("items", entries.stream().map(Feeds::item).toList());
        try {
            return JSON.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static Map<String, Object> item(Entry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.url());
        item.put("url", entry.url());
        item.put("title", entry.title());
        item.put("content_html", entry.html());
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        return item;
    }
}
