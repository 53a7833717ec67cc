package ca.policecomms.status.hold.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says which holds stand in the way of content. */
public final class HeldContent {

    private HeldContent() {}

    /**
     * @param subjects ids of all that the content shows
     * @param content texts, lists and maps
     * @return ids of the holds, sorted
     */
    public static List<UUID> blocking(Collection<HoldInForce> holds, Set<UUID> subjects, Map<String, Object> content) {
        List<String> texts = new ArrayList<>();
        collect(content, texts);
        return holds.stream()
                .filter(held -> subjects.contains(held.hold().subjectId())
                        || (held.name() != null && texts.stream().anyMatch(held.name()::in)))
                .map(held -> held.hold().id())
                .sorted()
                .toList();
    }

    private static void collect(Object value, List<String> texts) {
        switch (value) {
            case String text -> texts.add(text);
            case Map<?, ?> map -> map.values().forEach(member -> collect(member, texts));
            case List<?> list -> list.forEach(member -> collect(member, texts));
            case null, default -> {}
        }
    }
}
