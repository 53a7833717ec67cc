package ca.policecomms.status.component.model;

import ca.policecomms.status.wording.model.Bilingual;
import java.util.List;

/**
 * What an agency's page starts with, beside the emergency lines that every page has: file {@code status.yaml} of its
 * profile. A key is for life, because the public code is made of it.
 */
public record StartingPage(List<Group> groups, List<Function> components) {

    public record Group(String key, Bilingual name) {}

    /** @param group key of one of the groups */
    public record Function(String key, String group, Bilingual name, Bilingual description) {}
}
