package ca.policecomms.alerts.subscription.model;

import ca.policecomms.alerts.wording.model.Language;
import java.util.List;

/**
 * What somebody wants to be told.
 *
 * @param topics {@code releases}, {@code alerts}, {@code status}, or {@code status:<component>}; at least one
 * @param areas divisions; empty means the whole agency
 */
public record Wish(EmailAddress address, Language language, List<String> topics, List<String> areas) {
    public Wish {
        topics = topics.stream().distinct().sorted().toList();
        areas = areas.stream().distinct().sorted().toList();
    }
}
