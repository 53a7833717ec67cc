package ca.policecomms.status.page.adapter.rendering;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.model.Rendered;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Pages of the last rendering, so that a thousand old incidents are not written anew for each release. What is not asked for
 * during one rendering is forgotten after it. Used by one thread.
 */
final class Memory {

    private final Map<Audience, Map<Object, Rendered>> last = new EnumMap<>(Audience.class);
    private final Map<Audience, Map<Object, Rendered>> next = new EnumMap<>(Audience.class);

    /** @param key everything that the page is made of, by value */
    Rendered page(Audience audience, Object key, Supplier<Rendered> writing) {
        Rendered known = last.getOrDefault(audience, Map.of()).get(key);
        Rendered page = known == null ? writing.get() : known;
        next.computeIfAbsent(audience, a -> new HashMap<>()).put(key, page);
        return page;
    }

    void turn(Audience audience) {
        Map<Object, Rendered> used = next.remove(audience);
        last.put(audience, used == null ? Map.of() : used);
    }
}
